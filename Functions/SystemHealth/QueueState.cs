using Tcns.Storage.Queues;

namespace Tcns.Functions.SystemHealth;

/// <summary>A queue, and what was laid aside of it.</summary>
internal sealed record QueueState(string Name, QueueDepth Depth, QueueDepth Poison);

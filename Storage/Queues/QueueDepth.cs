namespace Tcns.Storage.Queues;

/// <summary>What lies on a queue.</summary>
/// <param name="Count">As the service says, which counts approximately.</param>
/// <param name="OldestAt">When the oldest message was put there of those that can be seen, by the service's clock; null where none can.</param>
public sealed record QueueDepth(int Count, DateTimeOffset? OldestAt)
{
    public static QueueDepth Nothing { get; } = new(0, null);
}

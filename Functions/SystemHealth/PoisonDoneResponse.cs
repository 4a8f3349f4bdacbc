namespace Tcns.Functions.SystemHealth;

/// <summary>What became of messages that were laid aside.</summary>
/// <param name="Done">How many were put back on the queue, or let go.</param>
internal sealed record PoisonDoneResponse(string Queue, int Done);

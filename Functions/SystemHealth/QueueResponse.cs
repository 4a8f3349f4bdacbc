namespace Tcns.Functions.SystemHealth;

/// <summary>A queue.</summary>
/// <param name="Count">About so many messages.</param>
/// <param name="OldestAt">When the oldest was put there, of those that are not being worked on.</param>
/// <param name="Poison">About so many were laid aside.</param>
internal sealed record QueueResponse(string Name, int Count, DateTimeOffset? OldestAt, int Poison, DateTimeOffset? PoisonOldestAt)
{
    public static QueueResponse Of(QueueState state) => new(state.Name, state.Depth.Count, state.Depth.OldestAt, state.Poison.Count, state.Poison.OldestAt);
}

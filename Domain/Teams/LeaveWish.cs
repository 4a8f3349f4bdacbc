namespace Tcns.Domain.Teams;

/// <summary>A leaving that the team proposed and the commune has not decided.</summary>
/// <param name="On">The first day out.</param>
public sealed record LeaveWish(DateOnly On, string? Reason);

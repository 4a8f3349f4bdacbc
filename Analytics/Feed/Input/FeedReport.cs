using Tcns.Domain.Places;
using Tcns.Domain.Time;

namespace Tcns.Analytics.Feed.Input;

/// <summary>A report that a team or commune owes, and what became of it.</summary>
/// <param name="State">On the wire: due, submitted, late, overdue, accepted, returned.</param>
public sealed record FeedReport(UnitCode Unit, Period Period, DateOnly DueOn, DateOnly? FirstSubmittedOn, string State);

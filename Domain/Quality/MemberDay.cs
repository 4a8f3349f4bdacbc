namespace Tcns.Domain.Quality;

/// <summary>All the work with a duration of one member on one day, whichever team recorded it, in the order of its beginning.</summary>
public sealed record MemberDay(SignalMember Member, IReadOnlyList<TimedWork> Work);

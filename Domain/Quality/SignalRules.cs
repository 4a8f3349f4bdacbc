namespace Tcns.Domain.Quality;

/// <summary>Every rule that judges one day.</summary>
public static class SignalRules
{
    /// <summary>In the order of lists: by code, then by what it is about.</summary>
    public static IEnumerable<Signal> FindIn(CommuneDay day) => SameHousehold.Find(day)
        .Concat(UnlikelyDuration.Find(day))
        .Concat(LongDay.Find(day))
        .Concat(Overlap.Find(day))
        .Concat(ClockOff.Find(day))
        .OrderBy(signal => signal.Code)
        .ThenBy(signal => signal.Key, StringComparer.Ordinal);
}

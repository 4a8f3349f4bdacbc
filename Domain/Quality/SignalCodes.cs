namespace Tcns.Domain.Quality;

public static class SignalCodes
{
    /// <summary>The codes by the names that they have on the wire.</summary>
    public static IReadOnlyDictionary<string, SignalCode> ByName { get; } = new Dictionary<string, SignalCode>(StringComparer.Ordinal)
    {
        ["same-household"] = SignalCode.SameHousehold,
        ["unlikely-duration"] = SignalCode.UnlikelyDuration,
        ["long-day"] = SignalCode.LongDay,
        ["overlap"] = SignalCode.Overlap,
        ["clock-off"] = SignalCode.ClockOff,
        ["entered-at-once"] = SignalCode.EnteredAtOnce,
    };

    public static string WireName(this SignalCode code) => ByName.First(entry => entry.Value == code).Key;
}

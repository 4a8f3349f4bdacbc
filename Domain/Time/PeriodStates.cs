namespace Tcns.Domain.Time;

public static class PeriodStates
{
    /// <summary>The states by the names that they have on the wire.</summary>
    public static IReadOnlyDictionary<string, PeriodState> ByName { get; } = new Dictionary<string, PeriodState>(StringComparer.Ordinal)
    {
        ["running"] = PeriodState.Running,
        ["open"] = PeriodState.Open,
        ["closed"] = PeriodState.Closed,
        ["reopened"] = PeriodState.Reopened,
    };

    public static string WireName(this PeriodState state) => ByName.First(entry => entry.Value == state).Key;

    /// <summary>
    /// The state of a period in a unit of several communes. It closes with the last of them, so it is open as long as one is;
    /// once all have closed, it is reopened as long as one is.
    /// </summary>
    public static PeriodState OfAll(IReadOnlyCollection<PeriodState> communes) =>
        new[] { PeriodState.Running, PeriodState.Open, PeriodState.Reopened }.Where(communes.Contains).DefaultIfEmpty(PeriodState.Closed).First();
}

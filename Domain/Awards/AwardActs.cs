namespace Tcns.Domain.Awards;

public static class AwardActs
{
    /// <summary>The acts by the names that they are sent and kept under.</summary>
    public static IReadOnlyDictionary<string, AwardAct> ByName { get; } = new Dictionary<string, AwardAct>(StringComparer.Ordinal)
    {
        ["proposed"] = AwardAct.Proposed,
        ["changed"] = AwardAct.Changed,
        ["withdrawn"] = AwardAct.Withdrawn,
        ["approved"] = AwardAct.Approved,
        ["declined"] = AwardAct.Declined,
        ["forwarded"] = AwardAct.Forwarded,
    };

    public static string WireName(this AwardAct act) => ByName.First(entry => entry.Value == act).Key;
}

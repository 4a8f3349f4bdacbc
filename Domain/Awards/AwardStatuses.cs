namespace Tcns.Domain.Awards;

public static class AwardStatuses
{
    /// <summary>The states by the names that they are told under.</summary>
    public static IReadOnlyDictionary<string, AwardStatus> ByName { get; } = new Dictionary<string, AwardStatus>(StringComparer.Ordinal)
    {
        ["proposed"] = AwardStatus.Proposed,
        ["withdrawn"] = AwardStatus.Withdrawn,
        ["approved"] = AwardStatus.Approved,
        ["declined"] = AwardStatus.Declined,
        ["forwarded"] = AwardStatus.Forwarded,
    };

    public static string WireName(this AwardStatus status) => ByName.First(entry => entry.Value == status).Key;

    /// <summary>Whether this may happen to a nomination that stands so.</summary>
    public static bool Allows(this AwardStatus status, AwardAct act) => act switch
    {
        AwardAct.Proposed => status is AwardStatus.Withdrawn,
        AwardAct.Changed or AwardAct.Withdrawn => status is AwardStatus.Proposed,

        // What was entered wrongly is entered once more; what went up has to be sent up again then.
        AwardAct.Approved or AwardAct.Declined => status is not AwardStatus.Withdrawn,
        AwardAct.Forwarded => status is AwardStatus.Approved,
        _ => throw new ArgumentOutOfRangeException(nameof(act)),
    };
}

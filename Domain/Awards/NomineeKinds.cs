namespace Tcns.Domain.Awards;

public static class NomineeKinds
{
    /// <summary>The kinds by the names that they are sent and kept under.</summary>
    public static IReadOnlyDictionary<string, NomineeKind> ByName { get; } = new Dictionary<string, NomineeKind>(StringComparer.Ordinal)
    {
        ["team"] = NomineeKind.Team,
        ["member"] = NomineeKind.Member,
        ["village"] = NomineeKind.Village,
        ["household"] = NomineeKind.Household,
    };

    public static string WireName(this NomineeKind kind) => ByName.First(entry => entry.Value == kind).Key;
}

namespace Tcns.Domain.Places;

public static class VillageKinds
{
    /// <summary>The kinds by the names that they have on the wire.</summary>
    public static IReadOnlyDictionary<string, VillageKind> ByName { get; } = new Dictionary<string, VillageKind>(StringComparer.Ordinal)
    {
        ["thon"] = VillageKind.Thon,
        ["to-dan-pho"] = VillageKind.ToDanPho,
        ["xom"] = VillageKind.Xom,
        ["ban"] = VillageKind.Ban,
        ["ap"] = VillageKind.Ap,
        ["khu-pho"] = VillageKind.KhuPho,
        ["buon"] = VillageKind.Buon,
        ["khac"] = VillageKind.Khac,
    };

    public static string WireName(this VillageKind kind) => ByName.First(entry => entry.Value == kind).Key;
}

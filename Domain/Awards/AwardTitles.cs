namespace Tcns.Domain.Awards;

public static class AwardTitles
{
    /// <summary>The titles by the names that they are sent and kept under.</summary>
    public static IReadOnlyDictionary<string, AwardTitle> ByName { get; } = new Dictionary<string, AwardTitle>(StringComparer.Ordinal)
    {
        ["outstanding-team"] = AwardTitle.OutstandingTeam,
        ["digital-citizen-pioneer"] = AwardTitle.DigitalCitizenPioneer,
        ["digital-ambassador"] = AwardTitle.DigitalAmbassador,
        ["digital-family"] = AwardTitle.DigitalFamily,
        ["electronic-neighbourhood"] = AwardTitle.ElectronicNeighbourhood,
    };

    public static string WireName(this AwardTitle title) => ByName.First(entry => entry.Value == title).Key;

    /// <summary>Whether such a nominee can bear the title. Of a household's people the commune knows by its own papers who is meant.</summary>
    public static bool MayGoTo(this AwardTitle title, NomineeKind kind) => title switch
    {
        AwardTitle.OutstandingTeam => kind is NomineeKind.Team,
        AwardTitle.DigitalCitizenPioneer or AwardTitle.DigitalAmbassador => kind is NomineeKind.Member or NomineeKind.Household,
        AwardTitle.DigitalFamily => kind is NomineeKind.Household,
        AwardTitle.ElectronicNeighbourhood => kind is NomineeKind.Village,
        _ => throw new ArgumentOutOfRangeException(nameof(title)),
    };
}

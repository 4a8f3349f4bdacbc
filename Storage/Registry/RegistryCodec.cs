using System.Text.Json;
using Tcns.Domain.Places;
using Tcns.Domain.Registry;

namespace Tcns.Storage.Registry;

/// <summary>The things of a commune and their rows.</summary>
internal static class RegistryCodec
{
    public static RegistryEntity Write(UnitCode commune, long revision, RegistryChange change)
    {
        var (row, document) = Describe(change);
        return RegistryEntity.Of(commune.Value, row, revision, document);
    }

    /// <summary>A thing's row, and the text that it will hold.</summary>
    public static (string Row, string Document) Describe(RegistryChange change) => change switch
    {
        RegistryChange.OfVillage of =>
            (RegistryRows.Village(of.Village.Code), JsonSerializer.Serialize(VillageDocument.Of(of.Village), RegistryJson.Documents.VillageDocument)),
        RegistryChange.OfBaseline of =>
            (RegistryRows.Baseline(of.Baseline), JsonSerializer.Serialize(BaselineDocument.Of(of.Baseline), RegistryJson.Documents.BaselineDocument)),
        RegistryChange.OfStatistics of =>
            (RegistryRows.StatisticsOf(of.Statistics.Month),
                JsonSerializer.Serialize(StatisticsDocument.Of(of.Statistics), RegistryJson.Documents.StatisticsDocument)),
        RegistryChange.OfTeam of =>
            (RegistryRows.Team(of.Team.Code), JsonSerializer.Serialize(TeamDocument.Of(of.Team), RegistryJson.Documents.TeamDocument)),
        RegistryChange.OfMember of =>
            (RegistryRows.Member(of.Member.Team, of.Member.Id),
                JsonSerializer.Serialize(MemberDocument.Of(of.Member), RegistryJson.Documents.MemberDocument)),
        RegistryChange.OfPersonRequest of =>
            (RegistryRows.PersonRequest(of.Request.Id),
                JsonSerializer.Serialize(PersonRequestDocument.Of(of.Request), RegistryJson.Documents.PersonRequestDocument)),
        RegistryChange.OfReopening of =>
            (RegistryRows.Reopening(of.Reopening), JsonSerializer.Serialize(ReopeningDocument.Of(of.Reopening), RegistryJson.Documents.ReopeningDocument)),
        _ => throw new ArgumentOutOfRangeException(nameof(change)),
    };

    /// <summary>What a row holds; null for rows that are no thing of a commune.</summary>
    public static RegistryChange? Read(RegistryEntity row) => row.RowKey[..(row.RowKey.IndexOf('|', StringComparison.Ordinal) + 1)] switch
    {
        RegistryRows.Villages => new RegistryChange.OfVillage(JsonSerializer.Deserialize(row.ReadText(), RegistryJson.Documents.VillageDocument)!.Restore()),
        RegistryRows.Baselines =>
            new RegistryChange.OfBaseline(JsonSerializer.Deserialize(row.ReadText(), RegistryJson.Documents.BaselineDocument)!.Restore()),
        RegistryRows.Statistics =>
            new RegistryChange.OfStatistics(JsonSerializer.Deserialize(row.ReadText(), RegistryJson.Documents.StatisticsDocument)!.Restore()),
        RegistryRows.Teams => new RegistryChange.OfTeam(JsonSerializer.Deserialize(row.ReadText(), RegistryJson.Documents.TeamDocument)!.Restore()),
        RegistryRows.Members => new RegistryChange.OfMember(JsonSerializer.Deserialize(row.ReadText(), RegistryJson.Documents.MemberDocument)!.Restore()),
        RegistryRows.PersonRequests =>
            new RegistryChange.OfPersonRequest(JsonSerializer.Deserialize(row.ReadText(), RegistryJson.Documents.PersonRequestDocument)!.Restore()),
        RegistryRows.Periods =>
            new RegistryChange.OfReopening(JsonSerializer.Deserialize(row.ReadText(), RegistryJson.Documents.ReopeningDocument)!.Restore()),
        _ => null,
    };
}

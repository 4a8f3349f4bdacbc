using System.ComponentModel.DataAnnotations;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Teams;
using Tcns.Functions.Http;

namespace Tcns.Functions.Teams;

/// <summary>What a team is to be.</summary>
/// <param name="DissolvedOn">The first day out.</param>
/// <param name="From">The day from which name, village and decision hold; a correction of what holds last when absent.</param>
internal sealed record TeamRequest(
    [property: Required] string? Level,
    [property: Required] string? Name,
    string? Village,
    DecisionBody? Decision,
    [property: Required] DateOnly? EstablishedOn,
    DateOnly? DissolvedOn,
    DateOnly? From) : IPostedObject<TeamRequest>
{
    public const int LongestName = 200;
    public const int LongestCode = 20;
    private static readonly Dictionary<string, TeamLevel> Levels = new(StringComparer.Ordinal)
    {
        ["village"] = TeamLevel.Village,
        ["commune"] = TeamLevel.Commune,
    };

    public static TeamRequest Example { get; } = new(
        "village", "Tổ CNSCĐ thôn Đông", "11113-03", new DecisionBody("91/QĐ-UBND", new DateOnly(2025, 7, 16)), new DateOnly(2025, 7, 16), null, null);

    internal TeamLevel? ParsedLevel => Level is null ? null : Levels[Level];

    internal VillageCode? ParsedVillage => VillageCode.TryParse(Village, out var code) ? code : null;

    string? IPostedObject<TeamRequest>.Unit => null;

    public static string NameOf(TeamLevel level) => Levels.First(entry => entry.Value == level).Key;

    public static TeamRequest Read(JsonFields fields)
    {
        fields.Ignore("id", "commune", "active", "members", "states", "etag");
        var level = fields.Choice("level", Levels, required: true);
        var village = fields.Code("village", LongestCode, required: level == TeamLevel.Village);
        if (village is not null && !VillageCode.TryParse(village, out _))
            fields.Note("village", FaultCodes.Malformed);
        else if (village is not null && level == TeamLevel.Commune)
            fields.Note("village", FaultCodes.NotTogether, "level: commune");
        return new TeamRequest(
            level is { } known ? NameOf(known) : null,
            fields.Name("name", LongestName, required: true),
            village,
            DecisionBody.Read(fields.Part("decision")),
            fields.Day("establishedOn", required: true),
            fields.Day("dissolvedOn"),
            fields.Day("from"));
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Tcns.Domain.Awards;
using Tcns.Domain.Places;
using Tcns.Domain.Teams;
using Tcns.Domain.Time;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Awards;

/// <summary>Nominations as rows, and back.</summary>
internal static partial class NominationCodec
{
    private const string PeriodName = "Period";
    private const string TitleName = "Title";
    private const string StatusName = "Status";
    private const string NomineeName = "Nominee";
    private const string Count = "Steps";

    public static TableEntity Write(Nomination nomination)
    {
        var row = new TableEntity(nomination.Commune.Value, nomination.Id)
        {
            [PeriodName] = nomination.Period.ToString(),
            [TitleName] = nomination.Title.WireName(),
            [StatusName] = nomination.Status.WireName(),
            [Count] = nomination.Steps.Count,
        };
        if (nomination.Nominee is { } nominee)
            row[NomineeName] = JsonSerializer.Serialize(Write(nominee), AwardJson.Rows.NomineeJson);
        foreach (var (number, step) in nomination.Steps.Index())
            row[AwardRows.StepOf(number)] = JsonSerializer.Serialize(Write(step), AwardJson.Rows.StepJson);
        return row;
    }

    public static Nomination Read(TableEntity row) => Nomination.Restore(
        UnitCode.Parse(row.PartitionKey),
        row.RowKey,
        Period.Parse(row.GetString(PeriodName)!),
        AwardTitles.ByName[row.GetString(TitleName)!],
        row.GetString(NomineeName) is { } nominee ? Read(JsonSerializer.Deserialize(nominee, AwardJson.Rows.NomineeJson)!) : null,
        [.. Enumerable.Range(0, row.GetInt32(Count)!.Value).Select(number => Read(JsonSerializer.Deserialize(row.GetString(AwardRows.StepOf(number))!, AwardJson.Rows.StepJson)!))]);

    private static NomineeJson Write(Nominee nominee) => nominee switch
    {
        Nominee.OfTeam of => new NomineeJson(of.Kind, of.Team.Value),
        Nominee.OfMember of => new NomineeJson(of.Kind, of.Member, of.Person),
        Nominee.OfVillage of => new NomineeJson(of.Kind, of.Village.Value),
        Nominee.OfHousehold of => new NomineeJson(of.Kind, of.Village.Value, of.Household),
        _ => throw new ArgumentOutOfRangeException(nameof(nominee)),
    };

    private static Nominee Read(NomineeJson json) => json.Kind switch
    {
        NomineeKind.Team => new Nominee.OfTeam(UnitCode.Parse(json.Code)),
        NomineeKind.Member => new Nominee.OfMember(json.Code, json.Within!),
        NomineeKind.Village => new Nominee.OfVillage(VillageCode.Parse(json.Code)),
        NomineeKind.Household => new Nominee.OfHousehold(VillageCode.Parse(json.Code), json.Within!),
        _ => throw new ArgumentOutOfRangeException(nameof(json)),
    };

    private static StepJson Write(AwardStep step) => new(step.Act, step.At, step.On, step.Key, step.Reason, step.Decision, step.Standing);

    private static AwardStep Read(StepJson json) =>
        new(json.Act, json.At, json.On, json.Key, json.Reason) { Decision = json.Decision, Standing = json.Standing };

    /// <param name="Kind">Of which it is.</param>
    /// <param name="Code">Of the team, membership or village.</param>
    /// <param name="Within">Of a membership the person, of a village's household its code.</param>
    internal sealed record NomineeJson(NomineeKind Kind, string Code, string? Within = null);

    internal sealed record StepJson(AwardAct Act, DateTimeOffset At, DateOnly On, string Key, string? Reason, Decision? Decision, AwardStanding? Standing);

    [JsonSerializable(typeof(NomineeJson))]
    [JsonSerializable(typeof(StepJson))]
    private sealed partial class AwardJson : JsonSerializerContext
    {
        /// <summary>Letters of Vietnamese as they are: a row has a size.</summary>
        public static AwardJson Rows { get; } = new(new JsonSerializerOptions
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Converters = { new JsonStringEnumConverter<NomineeKind>(), new JsonStringEnumConverter<AwardAct>() },
        });
    }
}

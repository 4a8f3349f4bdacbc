using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Records;

namespace Tcns.Domain.Tests.Records;

/// <summary>Records as teams send them: every part has a usual value.</summary>
internal static class Sent
{
    public const string Team = "11113-T01";

    /// <summary>When a record came in unless a test says otherwise.</summary>
    public static DateTimeOffset Evening { get; } = new(2026, 11, 5, 13, 0, 0, TimeSpan.Zero);

    public static FieldRecord Visit(
        string member, string date = "2026-11-05", string start = "08:00", int minutes = 60, string team = Team, string? household = null,
        string place = "home", string village = "11113-01") =>
        Record(
            RecordKind.Visit,
            team,
            new JsonObject
            {
                ["member"] = member, ["date"] = date, ["start"] = start, ["minutes"] = minutes, ["place"] = place, ["village"] = village,
                ["household"] = household, ["people"] = new JsonObject { ["elderly"] = 1, ["general"] = 2 }, ["topics"] = new JsonArray("vneid"),
            });

    public static FieldRecord Shift(
        string member, string date = "2026-11-05", string start = "08:00", int minutes = 60, string team = Team, string place = "community-point",
        string village = "11113-01") =>
        Record(
            RecordKind.Shift,
            team,
            new JsonObject { ["member"] = member, ["date"] = date, ["start"] = start, ["minutes"] = minutes, ["place"] = place, ["village"] = village });

    public static FieldRecord Training(string[] attendees, string date = "2026-11-05", string start = "14:00", int minutes = 120, string team = Team) =>
        Record(
            RecordKind.Training,
            team,
            new JsonObject
            {
                ["kind"] = "member", ["date"] = date, ["start"] = start, ["minutes"] = minutes, ["title"] = "Tập huấn", ["format"] = "in-person",
                ["organiser"] = "commune", ["topics"] = new JsonArray("vneid"), ["attendees"] = new JsonArray([.. attendees.Select(id => JsonValue.Create(id))]),
            });

    public static FieldRecord CommunityTraining(string date = "2026-11-05", int minutes = 90, string team = Team) =>
        Record(
            RecordKind.Training,
            team,
            new JsonObject
            {
                ["kind"] = "community", ["date"] = date, ["start"] = "19:30", ["minutes"] = minutes, ["title"] = "Lớp tối", ["format"] = "in-person",
                ["organiser"] = "team", ["topics"] = new JsonArray("vneid"), ["village"] = "11113-01", ["people"] = new JsonObject { ["general"] = 25 },
            });

    public static FieldRecord Campaign(string? member, string date = "2026-11-05", string team = Team) =>
        Record(
            RecordKind.Campaign,
            team,
            new JsonObject
            {
                ["member"] = member, ["date"] = date, ["channel"] = "loudspeaker", ["village"] = "11113-01", ["topics"] = new JsonArray("vneid"),
                ["reach"] = new JsonObject { ["households"] = 100, ["workingAge"] = 200 },
            });

    public static FieldRecord Feedback(string member, string date = "2026-11-05", string team = Team) =>
        Record(
            RecordKind.Feedback,
            team,
            new JsonObject { ["member"] = member, ["date"] = date, ["kind"] = "difficulty", ["topics"] = new JsonArray("vneid"), ["text"] = "Sóng yếu" });

    public static FieldRecord Voided(this FieldRecord record) => record.Void(new RecordEvent(RecordAct.Voided, Evening, "k", "nhầm"));

    public static FieldRecord Returned(this FieldRecord record) => record.Return(new RecordEvent(RecordAct.Returned, Evening, "k", "thiếu"));

    /// <summary>The same as it came in at another time, from a phone whose clock was off by so many seconds.</summary>
    public static FieldRecord Received(this FieldRecord record, DateTimeOffset at, int? clockAhead = null) =>
        FieldRecord.Create(record.Team, record.Id, record.Content, record.First, record.Last with { At = at }, clockAhead);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static FieldRecord Record(RecordKind kind, string team, JsonObject sent)
    {
        using var json = JsonDocument.Parse(sent.ToJsonString());
        var fields = new JsonFields(json.RootElement);
        var content = RecordForm.Read(kind, fields);
        Assert.Equal(0, fields.FaultCount);
        return FieldRecord.Create(
            UnitCode.Parse(team),
            RecordId.Parse(Guid.NewGuid().ToString()),
            content,
            FirstContent.Of(content, content.Village),
            new RecordEvent(RecordAct.Created, Evening, "k"),
            clockAhead: null);
    }
}

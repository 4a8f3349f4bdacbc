using System.Text.Json;
using System.Text.Json.Nodes;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Records;
using Tcns.Domain.Vocabulary;

namespace Tcns.Analytics.Tests.Worlds;

/// <summary>A record of any kind; what its kind does not have is left out. Without a village it is in the team's.</summary>
internal sealed record RecordSketch(RecordKind Kind)
{
    private static readonly DateTimeOffset Evening = new(2026, 11, 5, 13, 0, 0, TimeSpan.Zero);

    public string Team { get; init; } = "00700-T01";

    public string Member { get; init; } = "hoa";

    public string Date { get; init; } = "2026-11-05";

    public string Start { get; init; } = "08:00";

    public int Minutes { get; init; } = 60;

    public string? Village { get; init; }

    public string? Household { get; init; }

    public bool IsBusiness { get; init; }

    /// <summary>By group.</summary>
    public IReadOnlyDictionary<string, int> People { get; init; } = new Dictionary<string, int> { ["general"] = 3 };

    public int WorkingAge { get; init; }

    public IReadOnlyList<string> Topics { get; init; } = ["vneid"];

    public IReadOnlyList<string> Outcomes { get; init; } = [];

    /// <summary>Who attended a training of members; null makes it one of the community.</summary>
    public IReadOnlyList<string>? Attendees { get; init; }

    /// <summary>Households and people of working age that a campaign has reached.</summary>
    public Reach Reach { get; init; } = new(0, 0);

    /// <summary>Feedback and classes for members have no place of their own.</summary>
    public bool HasVillage => Kind != RecordKind.Feedback && Attendees is null;

    public FieldRecord Draw(int number, VillageCode? teamsOwn)
    {
        using var json = JsonDocument.Parse(Json().ToJsonString());
        var fields = new JsonFields(json.RootElement);
        var content = RecordForm.Read(Kind, fields);
        var faults = fields.Finish();
        Assert.True(faults.Count == 0, string.Join("; ", faults));
        var id = RecordId.Parse(new Guid(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1).ToString());
        var settled = content.Settle(content.Village ?? teamsOwn);
        var first = FirstContent.Of(content, settled.Village);
        return FieldRecord.Create(UnitCode.Parse(Team), id, settled, first, new RecordEvent(RecordAct.Created, Evening, "k"), clockAhead: null);
    }

    private JsonObject Json() => Kind switch
    {
        RecordKind.Visit => Filled(
            Lasting(), ("member", Member), ("place", "home"), ("village", Village), ("household", Household), ("business", IsBusiness),
            ("people", Counts()), ("workingAge", WorkingAge), ("topics", List(Topics)), ("outcomes", List(Outcomes))),
        RecordKind.Training when Attendees is { } attendees => Filled(Training(TrainingKinds.Member), ("attendees", List(attendees))),
        RecordKind.Training => Filled(
            Training(TrainingKinds.Community), ("village", Village), ("people", Counts()), ("workingAge", WorkingAge)),
        RecordKind.Campaign => Filled(new JsonObject(), ("date", Date), ("channel", "zalo"), ("village", Village), ("topics", List(Topics)),
            ("reach", new JsonObject { ["households"] = Reach.Households, ["workingAge"] = Reach.WorkingAge })),
        RecordKind.Shift => Filled(Lasting(), ("member", Member), ("place", "community-point"), ("village", Village)),
        RecordKind.Feedback => Filled(new JsonObject(), ("date", Date), ("kind", "difficulty"), ("topics", List(Topics)), ("text", "Sóng yếu")),
        _ => throw new InvalidOperationException("A kind without a form."),
    };

    private JsonObject Lasting() => Filled(new JsonObject(), ("date", Date), ("start", Start), ("minutes", Minutes));

    private JsonObject Training(string sort) => Filled(
        Lasting(), ("kind", sort), ("title", "Lớp"), ("format", "in-person"), ("organiser", "team"), ("topics", List(Topics)));

    private JsonObject Counts() => new(People.Select(one => KeyValuePair.Create<string, JsonNode?>(one.Key, one.Value)));

    private static JsonArray List(IReadOnlyList<string> words) => new([.. words.Select(word => JsonValue.Create(word))]);

    private static JsonObject Filled(JsonObject fields, params (string Name, JsonNode? Value)[] values)
    {
        foreach (var (name, value) in values)
            fields[name] = value;
        return fields;
    }
}

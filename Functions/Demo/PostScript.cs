using System.Globalization;
using System.Text.Json.Nodes;
using Tcns.Domain.Places;
using Tcns.Domain.Records;
using Tcns.Domain.Teams;
using Tcns.Domain.Vocabulary;

namespace Tcns.Functions.Demo;

/// <summary>Writes what a team does, as its members would.</summary>
internal sealed class PostScript(UnitCode team, Dice dice)
{
    private const int PerMilleNoted = 120;
    private const int BusinessEvery = 11;

    public Post Visit(DateOnly day, Member member, VillageCode village, int household)
    {
        var people = People(dice.Hits(600) ? 1 : dice.Between(2, 3));
        var isBusiness = household % BusinessEvery == 0;
        var body = Begin(day);
        body["member"] = member.Id;
        body["start"] = Start(day);
        body["minutes"] = 5 * dice.Between(3, 14);
        body["village"] = village.Value;
        body["household"] = $"H{household:D3}";
        if (isBusiness)
            body["business"] = true;
        body["place"] = dice.Hits(850) ? "home" : dice.Pick(Venues.All);
        body["people"] = people;
        body["workingAge"] = people["general"] is { } general ? (int)general : 0;
        body["topics"] = Topics();
        body["outcomes"] = Outcomes(isBusiness);
        if (dice.Hits(PerMilleNoted))
            body["note"] = dice.Pick(YearTexts.Notes);
        return new Post(RecordKind.Visit, body);
    }

    public Post Shift(DateOnly day, Member member, VillageCode? village)
    {
        var body = Begin(day);
        body["member"] = member.Id;
        body["start"] = dice.Hits(600) ? "08:00" : "13:30";
        body["minutes"] = 30 * dice.Between(6, 9);
        body["place"] = "community-point";
        body["village"] = village?.Value;
        return new Post(RecordKind.Shift, body);
    }

    public Post Campaign(DateOnly day, VillageCode? village, int households)
    {
        var body = Begin(day);
        body["channel"] = dice.Pick(Channels.All);
        body["village"] = village?.Value;
        body["topics"] = dice.Hits(500) ? new JsonArray("scam-awareness", "data-protection") : Topics();
        var reached = households * dice.Between(20, 90) / 100;
        body["reach"] = new JsonObject { ["households"] = reached, ["workingAge"] = reached * 2 };
        return new Post(RecordKind.Campaign, body);
    }

    public Post Class(DateOnly day, VillageCode? village)
    {
        var (general, elderly) = (dice.Between(8, 35), dice.Between(0, 12));
        var body = Begin(day);
        body["kind"] = TrainingKinds.Community;
        body["start"] = "19:30";
        body["minutes"] = 15 * dice.Between(4, 8);
        body["title"] = dice.Pick(YearTexts.Classes);
        body["format"] = dice.Hits(900) ? "in-person" : "mixed";
        body["organiser"] = "team";
        body["village"] = village?.Value;
        body["topics"] = Topics();
        body["people"] = new JsonObject { ["general"] = general, ["elderly"] = elderly };
        body["workingAge"] = general;
        return new Post(RecordKind.Training, body);
    }

    /// <summary>For the members of all of a commune's teams.</summary>
    public Post Training(DateOnly day, IEnumerable<Member> attendees)
    {
        var body = Begin(day);
        body["kind"] = TrainingKinds.Member;
        body["start"] = dice.Hits(500) ? "08:00" : "14:00";
        body["minutes"] = 30 * dice.Between(4, 7);
        body["title"] = dice.Pick(YearTexts.MemberTrainings);
        body["format"] = "in-person";
        body["organiser"] = "commune";
        body["topics"] = Topics();
        body["attendees"] = new JsonArray([.. attendees.Select(member => (JsonNode)member.Id)]);
        return new Post(RecordKind.Training, body);
    }

    public Post Feedback(DateOnly day, Member member)
    {
        var (kind, texts) = dice.Below(10) switch
        {
            < 6 => ("difficulty", YearTexts.Difficulties),
            < 9 => ("proposal", YearTexts.Proposals),
            _ => ("complaint", YearTexts.Complaints),
        };
        var body = Begin(day);
        body["member"] = member.Id;
        body["kind"] = kind;
        body["topics"] = Topics();
        body["text"] = dice.Pick(texts);
        return new Post(RecordKind.Feedback, body);
    }

    private JsonObject Begin(DateOnly day) => new()
    {
        ["id"] = dice.Id().ToString(),
        ["team"] = team.Value,
        ["date"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    /// <summary>In the evening, or at the weekend in daylight.</summary>
    private string Start(DateOnly day)
    {
        var hour = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? dice.Between(8, 16) : dice.Between(17, 20);
        return string.Create(CultureInfo.InvariantCulture, $"{hour:D2}:{15 * dice.Below(4):D2}");
    }

    private JsonObject People(int count)
    {
        var people = new JsonObject();
        for (; count > 0; count--)
        {
            var group = dice.Below(100) switch { < 58 => "general", < 86 => "elderly", < 92 => "vulnerable", < 97 => "small-trader", _ => "unskilled-worker" };
            people[group] = ((int?)people[group] ?? 0) + 1;
        }

        return people;
    }

    private JsonArray Topics()
    {
        var topics = Enumerable.Range(0, dice.Between(1, 3)).Select(_ => dice.Pick(YearTexts.Topics)).Distinct(StringComparer.Ordinal);
        return [.. topics.Select(topic => (JsonNode)topic)];
    }

    private JsonArray Outcomes(bool isBusiness)
    {
        var outcomes = new List<string>();
        if (dice.Hits(620))
            outcomes.Add("uses-digital-platform");
        if (dice.Hits(430))
            outcomes.Add("has-digital-skills");
        if (isBusiness && dice.Hits(550))
            outcomes.Add("accepts-cashless");
        if (dice.Hits(180))
            outcomes.Add("vneid-activated");
        if (dice.Hits(120))
            outcomes.Add("submitted-online");
        return [.. outcomes.Select(outcome => (JsonNode)outcome)];
    }
}

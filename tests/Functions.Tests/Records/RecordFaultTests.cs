using System.Text.Json;
using System.Text.Json.Nodes;
using Tcns.Domain.Forms;
using Tcns.Domain.Records;
using Tcns.Functions.Keys;
using Tcns.Functions.Members;
using Tcns.Functions.Records;
using Tcns.Functions.Tests.Registry;
using Tcns.Testing;

namespace Tcns.Functions.Tests.Records;

/// <summary>Each fault of the contract, by its place and code.</summary>
public class RecordFaultTests(TestApp app)
{
    private const string Commune = "01051";
    private const string Long = "x";
    private static readonly string Heap = "a" + string.Concat(Enumerable.Repeat("\u0302\u0323", 100_000));

    [Theory]
    [InlineData("visits", """{ "id": null }""", "/id required")]
    [InlineData("visits", """{ "id": "1" }""", "/id malformed")]
    [InlineData("visits", """{ "id": 1 }""", "/id type")]
    [InlineData("visits", """{ "id": "+195d4c1-7b1e-7c3a-9a51-0d5c4f0e2a77" }""", "/id malformed")]
    [InlineData("visits", """{ "id": "0x95d4c1-7b1e-7c3a-9a51-0d5c4f0e2a77" }""", "/id malformed")]
    [InlineData("visits", """{ "date": "9999-12-31" }""", "/date future")]
    [InlineData("visits", """{ "team": null }""", "/team required")]
    [InlineData("visits", """{ "team": "01051" }""", "/team malformed")]
    [InlineData("visits", """{ "team": "01051-T99" }""", "/team unknown-team")]
    [InlineData("visits", """{ "team": "99999-T01" }""", "/team unknown-team")]
    [InlineData("visits", """{ "member": null }""", "/member required")]
    [InlineData("visits", """{ "member": "nobody" }""", "/member not-a-member")]
    [InlineData("visits", """{ "date": "05/10/2026" }""", "/date malformed")]
    [InlineData("visits", """{ "date": "2026-02-30" }""", "/date malformed")]
    [InlineData("visits", """{ "date": "2026-11-21" }""", "/date future")]
    [InlineData("visits", """{ "date": "2025-07-15" }""", "/date before-team", "/member not-a-member")]
    [InlineData("visits", """{ "start": "8:30" }""", "/start malformed")]
    [InlineData("visits", """{ "start": "24:00" }""", "/start malformed")]
    [InlineData("visits", """{ "minutes": 0 }""", "/minutes out-of-range")]
    [InlineData("visits", """{ "minutes": 1441 }""", "/minutes out-of-range")]
    [InlineData("visits", """{ "minutes": "45" }""", "/minutes type")]
    [InlineData("visits", """{ "minutes": 1.5 }""", "/minutes type")]
    [InlineData("visits", """{ "village": "here" }""", "/village malformed")]
    [InlineData("visits", """{ "village": "01051-77" }""", "/village unknown-village")]
    [InlineData("visits", """{ "village": "01051-02" }""", "/village unknown-village")]
    [InlineData("visits", """{ "village": "11113-01" }""", "/village other-commune")]
    [InlineData("visits", """{ "household": "H 1" }""", "/household malformed")]
    [InlineData("visits", """{ "household": "123456789012345678901" }""", "/household malformed")]
    [InlineData("visits", """{ "household": "001085012345" }""", "/household personal-data")]
    [InlineData("visits", """{ "business": "yes" }""", "/business type")]
    [InlineData("visits", """{ "place": null }""", "/place required")]
    [InlineData("visits", """{ "place": "moon" }""", "/place unknown-value")]
    [InlineData("visits", """{ "people": null }""", "/people required")]
    [InlineData("visits", """{ "people": { "general": 1001 } }""", "/people/general out-of-range")]
    [InlineData("visits", """{ "people": { "general": -1 } }""", "/people/general out-of-range")]
    [InlineData("visits", """{ "people": { "general": 3, "dogs": 1 } }""", "/people/dogs unknown-property")]
    [InlineData("visits", """{ "workingAge": 4 }""", "/workingAge exceeds-people")]
    [InlineData("visits", """{ "workingAge": -1 }""", "/workingAge out-of-range")]
    [InlineData("visits", """{ "topics": null }""", "/topics required")]
    [InlineData("visits", """{ "topics": [] }""", "/topics empty")]
    [InlineData("visits", """{ "topics": ["vneid", "astrology"] }""", "/topics/1 unknown-value")]
    [InlineData("visits", """{ "topics": "vneid" }""", "/topics type")]
    [InlineData("visits", """{ "outcomes": ["rich"] }""", "/outcomes/0 unknown-value")]
    [InlineData("visits", """{ "note": "Số căn cước 001 085 012345" }""", "/note personal-data")]
    [InlineData("visits", """{ "note": "a\u0000b" }""", "/note malformed")]
    [InlineData("visits", """{ "mood": "good" }""", "/mood unknown-property")]
    [InlineData("visits", """{ "minutes": 0, "place": "moon", "member": "nobody", "date": "2027-01-01", "topics": [] }""", "/date future", "/member not-a-member", "/minutes out-of-range", "/place unknown-value", "/topics empty")]
    [InlineData("trainings", """{ "kind": "secret" }""", "/kind unknown-value")]
    [InlineData("trainings", """{ "kind": null }""", "/kind required")]
    [InlineData("trainings", """{ "title": " " }""", "/title required")]
    [InlineData("trainings", """{ "format": "radio" }""", "/format unknown-value")]
    [InlineData("trainings", """{ "organiser": null }""", "/organiser required")]
    [InlineData("trainings", """{ "attendees": null }""", "/attendees required")]
    [InlineData("trainings", """{ "attendees": ["nobody"] }""", "/attendees/0 not-a-member")]
    [InlineData("trainings", """{ "attendees": [7] }""", "/attendees/0 type")]
    [InlineData("trainings", """{ "people": { "general": 1 } }""", "/people unknown-property")]
    [InlineData("trainings", """{ "kind": "community", "attendees": null, "people": { "general": 100001 } }""", "/people/general out-of-range")]
    [InlineData("trainings", """{ "kind": "community", "people": { "general": 1 } }""", "/attendees unknown-property")]
    [InlineData("campaigns", """{ "channel": "pigeon" }""", "/channel unknown-value")]
    [InlineData("campaigns", """{ "reach": null }""", "/reach required")]
    [InlineData("campaigns", """{ "reach": { "households": 100001, "workingAge": 0 } }""", "/reach/households out-of-range")]
    [InlineData("campaigns", """{ "reach": { "households": 1 } }""", "/reach/workingAge required")]
    [InlineData("campaigns", """{ "member": "nobody" }""", "/member not-a-member")]
    [InlineData("campaigns", """{ "topics": [] }""", "/topics empty")]
    [InlineData("shifts", """{ "topics": ["vneid"] }""", "/topics unknown-property")]
    [InlineData("shifts", """{ "start": null }""", "/start required")]
    [InlineData("feedback", """{ "kind": "praise" }""", "/kind unknown-value")]
    [InlineData("feedback", """{ "text": null }""", "/text required")]
    [InlineData("feedback", """{ "text": "Thẻ 4111 1111 1111 1111" }""", "/text personal-data")]
    [InlineData("feedback", """{ "village": "01051-01" }""", "/village unknown-property")]
    public async Task A_fault_has_its_place_and_code(string kind, string otherwise, params string[] faults)
    {
        var record = await RecordAsync(kind);
        foreach (var (name, value) in JsonNode.Parse(otherwise)!.AsObject())
            record = record.With(name, value?.DeepClone());
        var (status, problem) = await app.SendAsync(kind, record);

        Assert.Equal(422, status);
        Assert.Equal(faults, problem.Faults().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(1000, 201)]
    [InlineData(1001, 422)]
    public async Task A_text_has_at_most_1000_characters_however_they_are_written(int length, int status)
    {
        foreach (var letter in new[] { Long, "ệ", "e\u0323\u0302", "😀" })
        {
            var visit = (await RecordAsync("visits")).With("note", string.Concat(Enumerable.Repeat(letter, length)));

            Assert.Equal(status, (await app.SendAsync("visits", visit)).Status);
        }
    }

    [Fact]
    public async Task A_heap_of_marks_on_one_letter_is_refused()
    {
        var (_, problem) = await app.SendAsync("visits", (await RecordAsync("visits")).With("note", Heap));
        var (_, member) = await app.JoinAsync(Commune + "-T01", name: Heap);
        var (_, key) = await app.CallAsync(HttpMethod.Post, "/api/v1/keys", body: new { role = "viewer", unit = "01", label = Heap });
        var (status, _) = await app.SendAsync("visits", (await RecordAsync("visits")).With("note", "a" + new string('\u0302', 30)));

        Assert.Equal(["/note malformed", "/name malformed", "/label malformed"], [.. problem.Faults(), .. member.Faults(), .. key.Faults()]);
        Assert.Equal(201, status);
    }

    /// <summary>To sort one takes seconds of the processor. By the clock it would be told how busy the machine is.</summary>
    [Fact]
    public void A_heap_of_marks_on_one_letter_is_not_sorted()
    {
        var json = JsonSerializer.SerializeToElement(new { note = Heap, name = Heap, label = Heap });
        var before = ProcessTable.WorkOfThread();

        _ = PostedRecord.Read(RecordKind.Visit, json);
        _ = JoinRequest.Read(new JsonFields(json));
        _ = IssueKeyRequest.Read(new JsonFields(json));

        Assert.InRange(ProcessTable.WorkOfThread() - before, TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5000)]
    public async Task A_text_that_is_too_long_and_holds_a_number_is_told_both(int place)
    {
        var text = string.Concat(Enumerable.Repeat("dài ", 2000)).Insert(place, " 001085012345 ");
        var visit = (await RecordAsync("visits")).With("note", text);
        var (_, problem) = await app.SendAsync("visits", visit);
        var (_, key) = await app.CallAsync(HttpMethod.Post, "/api/v1/keys", body: new { role = "viewer", unit = "01", label = text });
        var (_, member) = await app.JoinAsync(Commune + "-T01", name: text);

        Assert.Equal(["/note too-long", "/note personal-data"], problem.Faults());
        Assert.Equal(["/label too-long", "/label personal-data"], key.Faults());
        Assert.Equal(["/name too-long", "/name personal-data"], member.Faults());
    }

    [Fact]
    public async Task Faults_are_told_in_the_readers_language()
    {
        var visit = (await RecordAsync("visits")).With("workingAge", 4);
        var (_, vietnamese) = await app.SendAsync("visits", visit);
        var (_, english) = await app.SendAsync("visits", visit, language: "en");

        Assert.Equal("Nhiều hơn số người đã ghi (3).", Detail(vietnamese));
        Assert.Equal("More than the people counted (3).", Detail(english));

        static string Detail(JsonElement problem) => problem.GetProperty("errors")[0].Text("detail");
    }

    [Fact]
    public async Task A_note_may_have_several_lines()
    {
        var visit = (await RecordAsync("visits")).With("note", "Dòng một\r\nDòng hai\t👨‍👩‍👧");
        var (status, json) = await app.SendAsync("visits", visit);

        Assert.Equal((201, "Dòng một\r\nDòng hai\t👨‍👩‍👧"), (status, json.Text("note")));
    }

    [Theory]
    [InlineData("2026-09-30", 409)]
    [InlineData("2026-10-01", 201)]
    public async Task Nothing_is_entered_into_a_closed_quarter(string date, int status)
    {
        var visit = (await RecordAsync("visits")).With("date", date);
        var (found, json) = await app.SendAsync("visits", visit);

        Assert.Equal(status, found);
        Assert.True(found == 201 || json.Text("code") == "period-closed");
        Assert.Equal(422, (await app.SendAsync("visits", visit.With("id", Guid.NewGuid().ToString()).With("minutes", 0))).Status);
    }

    [Fact]
    public async Task A_team_works_up_to_the_day_before_its_end()
    {
        var team = await app.PlantTeamAsync(Commune, "05");
        var member = await app.MemberAsync(team, "collaborator");
        await app.PutTeamAsync(team, Commune + "-05", dissolvedOn: "2026-11-02");

        Assert.Equal(201, (await app.SendAsync("visits", RecordCalls.Visit(team, member).With("date", "2026-11-01"))).Status);
        var (_, problem) = await app.SendAsync("visits", RecordCalls.Visit(team, member).With("date", "2026-11-02"));
        Assert.Equal(["/date after-team", "/member not-a-member"], problem.Faults().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Who_has_left_is_a_member_no_more_and_who_was_proposed_is_none_yet()
    {
        var team = await app.PlantTeamAsync(Commune, "06");
        var (left, proposed) = (await app.MemberAsync(team, "collaborator"), await app.MemberAsync(team, "collaborator", key: (await app.IssueAsync("leader", team)).Secret));
        await app.DecideAsync(team, left, "leave", new { on = "2026-11-10" });

        Assert.Equal(201, (await app.SendAsync("visits", RecordCalls.Visit(team, left).With("date", "2026-11-09"))).Status);
        Assert.Equal(["/member not-a-member"], (await app.SendAsync("visits", RecordCalls.Visit(team, left).With("date", "2026-11-10"))).Json.Faults());
        Assert.Equal(["/member not-a-member"], (await app.SendAsync("visits", RecordCalls.Visit(team, proposed))).Json.Faults());
        await app.DecideAsync(team, proposed, "approve", new { on = "2026-11-10" });
        Assert.Equal(201, (await app.SendAsync("visits", RecordCalls.Visit(team, proposed))).Status);
    }

    [Fact]
    public async Task Attendees_may_be_of_any_team_of_the_commune()
    {
        var (one, other) = (await app.PlantTeamAsync(Commune, "07"), await app.PlantTeamAsync(Commune, "08"));
        var foreign = await app.MemberAsync(await app.PlantTeamAsync("01057"), "collaborator");
        string[] members = [await app.MemberAsync(one, "collaborator"), await app.MemberAsync(other, "collaborator")];

        Assert.Equal(201, (await app.SendAsync("trainings", RecordCalls.MemberTraining(one, members))).Status);
        Assert.Equal(["/attendees/2 not-a-member"], (await app.SendAsync("trainings", RecordCalls.MemberTraining(one, [.. members, foreign]))).Json.Faults());
    }

    private async Task<JsonObject> RecordAsync(string kind)
    {
        var team = await app.PlantTeamAsync(Commune);
        await app.PutVillageAsync(Commune + "-02", to: "2026-06-01");
        var member = await app.MemberAsync(team, "collaborator");
        return kind switch
        {
            "visits" => RecordCalls.Visit(team, member),
            "trainings" => RecordCalls.MemberTraining(team, member),
            "campaigns" => RecordCalls.Campaign(team),
            "shifts" => RecordCalls.Shift(team, member),
            _ => RecordCalls.Feedback(team),
        };
    }
}

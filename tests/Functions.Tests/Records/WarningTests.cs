using System.Text.Json;
using System.Text.Json.Nodes;
using Tcns.Functions.Tests.Registry;

namespace Tcns.Functions.Tests.Records;

/// <summary>What seems odd is told, and refuses nothing.</summary>
public class WarningTests(TestApp app)
{
    private const string Commune = "01096";

    [Fact]
    public async Task A_household_that_another_member_has_visited_that_day_is_named()
    {
        var team = await app.PlantTeamAsync(Commune);
        var (one, other) = (await app.MemberAsync(team, "collaborator"), await app.MemberAsync(team, "collaborator"));
        var first = RecordCalls.Visit(team, one);

        Assert.Empty(Warnings((await app.SendAsync("visits", first)).Json));
        Assert.Empty(Warnings((await app.SendAsync("visits", RecordCalls.Visit(team, one))).Json));
        Assert.Empty(Warnings((await app.SendAsync("visits", RecordCalls.Visit(team, other).With("household", "H9"))).Json));
        Assert.Empty(Warnings((await app.SendAsync("visits", RecordCalls.Visit(team, other).With("date", "2026-10-06"))).Json));
        var (status, json) = await app.SendAsync("visits", RecordCalls.Visit(team, other));
        Assert.Equal((201, "possible-duplicate"), (status, Warnings(json).Single().Text("code")));
        Assert.Equal("Cùng ngày này đã có thành viên khác ghi hỗ trợ hộ này.", Warnings(json).Single().Text("detail"));
        var (_, again) = await app.SendAsync("visits", new JsonArray(first));
        Assert.Equal(["possible-duplicate"], Warnings(again.GetProperty("results")[0]).Select(warning => warning.Text("code")));
    }

    [Fact]
    public async Task A_voided_visit_warns_of_nothing()
    {
        var team = await app.PlantTeamAsync(Commune, "05");
        var first = RecordCalls.Visit(team, await app.MemberAsync(team, "collaborator"));
        var (_, sent) = await app.SendAsync("visits", first);
        await app.ChangeAsync(HttpMethod.Post, RecordCalls.PathOf("visits", first) + "/void", new { reason = "Nhầm" }, sent.Text("etag"));
        await app.SendAsync("visits", first);

        Assert.Empty(Warnings((await app.SendAsync("visits", RecordCalls.Visit(team, await app.MemberAsync(team, "collaborator")))).Json));
    }

    [Fact]
    public async Task The_same_number_in_another_village_is_another_household()
    {
        var team = await app.PlantTeamAsync(Commune, "06");
        await app.PutVillageAsync(Commune + "-07");
        var (one, other) = (await app.MemberAsync(team, "collaborator"), await app.MemberAsync(team, "collaborator"));
        Assert.Equal(201, (await app.SendAsync("visits", RecordCalls.Visit(team, one))).Status);

        var (status, json) = await app.SendAsync("visits", RecordCalls.Visit(team, other).With("village", Commune + "-07"));

        Assert.Equal(201, status);
        Assert.Empty(Warnings(json));
    }

    [Fact]
    public async Task Another_teams_record_is_named_to_who_may_read_it()
    {
        var team = await app.PlantTeamAsync(Commune, "02");
        await app.PutTeamAsync(Commune + "-T00");
        var first = RecordCalls.Visit(Commune + "-T00", await app.MemberAsync(Commune + "-T00")).With("village", Commune + "-02");
        Assert.Equal(201, (await app.SendAsync("visits", first)).Status);
        var member = await app.MemberAsync(team, "collaborator");
        var collector = (await app.IssueAsync("collector", team)).Secret;
        var officer = (await app.IssueAsync("officer", Commune)).Secret;

        var hidden = Warnings((await app.SendAsync("visits", RecordCalls.Visit(team, member), collector)).Json).Single();
        Assert.Equal(("possible-duplicate", false), (hidden.Text("code"), hidden.TryGetProperty("other", out _)));
        var shown = Warnings((await app.SendAsync("visits", RecordCalls.Visit(team, member), officer)).Json).Single();
        Assert.Equal((string)first["id"]!, shown.Text("other"));
    }

    [Theory]
    [InlineData("2026-11-20T01:00:00Z", false)]
    [InlineData("2026-11-20T08:09:30+07:00", false)]
    [InlineData("2026-11-20T08:30:00+07:00", true)]
    [InlineData("2026-11-20T07:45:00+07:00", true)]
    [InlineData("yesterday", false)]
    public async Task A_clock_that_is_off_is_told(string sentAt, bool isTold)
    {
        var team = await app.PlantTeamAsync(Commune, "03");
        var (status, json) = await app.SendAsync("feedback", RecordCalls.Feedback(team), sentAt: sentAt);

        Assert.Equal(201, status);
        Assert.Equal(isTold ? ["clock-skew"] : [], Warnings(json).Select(warning => warning.Text("code")));
    }

    [Theory]
    [InlineData(240, false)]
    [InlineData(241, true)]
    public async Task A_visit_of_more_than_four_hours_is_unlikely(int minutes, bool isTold)
    {
        var team = await app.PlantTeamAsync(Commune, "04");
        var visit = RecordCalls.Visit(team, await app.MemberAsync(team, "collaborator")).With("minutes", minutes).With("household", null);

        Assert.Equal(isTold ? ["unlikely-duration"] : [], Warnings((await app.SendAsync("visits", visit)).Json).Select(warning => warning.Text("code")));
    }

    private static IEnumerable<JsonElement> Warnings(JsonElement answer) =>
        answer.TryGetProperty("warnings", out var warnings) ? warnings.EnumerateArray() : [];
}

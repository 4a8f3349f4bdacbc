using System.Text.Json;
using System.Text.Json.Nodes;
using Tcns.Domain.Places;
using Tcns.Functions.Tests.Registry;
using Tcns.Storage.Account;
using Tcns.Storage.Changes;

namespace Tcns.Functions.Tests.Records;

/// <summary>What becomes of a record that is held: it is corrected openly, and every version is kept.</summary>
public class CorrectingTests(TestApp app)
{
    private const string Commune = "01075";

    [Fact]
    public async Task A_correction_rests_on_a_version_and_keeps_the_one_before()
    {
        var (visit, path, etag) = await HeldAsync("01");
        var amended = visit.With("minutes", 60).With("date", "2026-10-06");

        Assert.Equal((428, "condition-missing"), await CodeAsync(HttpMethod.Put, path, amended, null));
        Assert.Equal((428, "condition-missing"), await CodeAsync(HttpMethod.Put, path, amended, ""));
        Assert.Equal((412, "stale"), await CodeAsync(HttpMethod.Put, path, amended, "\"r7\""));
        var (status, json) = await app.ChangeAsync(HttpMethod.Put, path, amended, etag);
        Assert.Equal((200, 2, 60, "2026-10-06"), (status, json.GetProperty("version").GetInt32(), json.GetProperty("minutes").GetInt32(), json.Text("date")));
        Assert.Equal((412, "stale"), await CodeAsync(HttpMethod.Put, path, visit, etag));
        var (_, history) = await app.GetAsync("/api/v1/" + path + "/history");
        Assert.Equal(
            [("amended", 2, 60, "2026-10-06"), ("created", 1, 45, "2026-10-05")],
            history.Items().Select(one => (one.Text("act"), one.GetProperty("version").GetInt32(), one.GetProperty("minutes").GetInt32(), one.Text("date"))));
        var (_, list) = await app.GetAsync($"/api/v1/visits?unit={visit["team"]}");
        Assert.Equal(["2026-10-06"], list.Items().Select(one => one.Text("date")));
    }

    [Fact]
    public async Task What_was_first_accepted_is_the_same_for_ever()
    {
        var (visit, path, etag) = await HeldAsync("02");
        var (_, amended) = await app.ChangeAsync(HttpMethod.Put, path, visit.With("minutes", 60), etag);

        Assert.Equal(200, (await app.SendAsync("visits", visit)).Status);
        Assert.Equal((409, "record-conflict"), await SendAsync(visit.With("minutes", 60)));
        Assert.Equal(200, (await app.ChangeAsync(HttpMethod.Post, path + "/void", new { reason = "Nhập nhầm" }, amended.Text("etag"))).Status);
        var (status, again) = await app.SendAsync("visits", visit);
        Assert.Equal((200, "voided", 60), (status, again.Text("status"), again.GetProperty("minutes").GetInt32()));
    }

    [Fact]
    public async Task What_is_already_so_makes_no_version()
    {
        var (visit, path, etag) = await HeldAsync("03");
        var (_, read) = await app.GetAsync("/api/v1/" + path);
        var (status, json) = await app.ChangeAsync(HttpMethod.Put, path, read, etag);

        Assert.Equal((200, 1), (status, json.GetProperty("version").GetInt32()));
        Assert.NotNull(visit);
    }

    [Theory]
    [InlineData("""{ "team": "01075-T01" }""", "/team immutable")]
    [InlineData("""{ "id": "0195d4c1-7b1e-7c3a-9a51-0d5c4f0e2a77" }""", "/id immutable")]
    [InlineData("""{ "minutes": 0 }""", "/minutes out-of-range")]
    public async Task Team_and_id_are_fixed(string otherwise, string fault)
    {
        var (visit, path, etag) = await HeldAsync("04");
        foreach (var (name, value) in JsonNode.Parse(otherwise)!.AsObject())
            visit = visit.With(name, value!.DeepClone());
        var (status, problem) = await app.ChangeAsync(HttpMethod.Put, path, visit, etag);

        Assert.Equal(422, status);
        Assert.Equal([fault], problem.Faults());
    }

    [Fact]
    public async Task A_class_stays_for_whom_it_was()
    {
        var team = await app.PlantTeamAsync(Commune, "05");
        var training = RecordCalls.CommunityTraining(team);
        var (_, sent) = await app.SendAsync("trainings", training);
        var other = RecordCalls.MemberTraining(team).With("id", (string)training["id"]!);

        Assert.Equal(["/kind immutable"], (await app.ChangeAsync(HttpMethod.Put, RecordCalls.PathOf("trainings", training), other, sent.Text("etag"))).Json.Faults());
    }

    [Fact]
    public async Task Voiding_needs_a_reason_and_ends_every_other_change()
    {
        var (visit, path, etag) = await HeldAsync("06");

        Assert.Equal((428, "condition-missing"), await CodeAsync(HttpMethod.Post, path + "/void", new { reason = "Nhầm" }, null));
        Assert.Equal(["/reason required"], (await app.ChangeAsync(HttpMethod.Post, path + "/void", new { }, etag)).Json.Faults());
        var (status, voided) = await app.ChangeAsync(HttpMethod.Post, path + "/void", new { reason = "Nhầm" }, etag);
        Assert.Equal((200, "voided", "Nhầm"), (status, voided.Text("status"), voided.Text("reason")));
        Assert.Equal((409, "not-possible-now"), await CodeAsync(HttpMethod.Put, path, visit.With("minutes", 60), voided.Text("etag")));
        Assert.Equal((409, "not-possible-now"), await CodeAsync(HttpMethod.Post, path + "/void", new { reason = "Nhầm" }, voided.Text("etag")));
        Assert.Equal((409, "not-possible-now"), await CodeAsync(HttpMethod.Post, path + "/return", new { reason = "Xem lại" }, null));
    }

    [Fact]
    public async Task What_is_returned_counts_until_it_is_amended()
    {
        var (visit, path, _) = await HeldAsync("07");
        var team = (string)visit["team"]!;
        var officer = (await app.IssueAsync("officer", Commune)).Secret;
        var leader = (await app.IssueAsync("leader", team)).Secret;
        Assert.Equal((403, "role-refused"), await CodeAsync(HttpMethod.Post, path + "/return", new { reason = "Xem lại" }, null, leader));
        var (status, returned) = await app.ChangeAsync(HttpMethod.Post, path + "/return", new { reason = "Xem lại" }, null, officer);

        Assert.Equal((200, "returned", "Xem lại"), (status, returned.Text("status"), returned.Text("reason")));
        Assert.Equal(["returned"], await StatusesAsync(team, "active"));
        Assert.Equal(["returned"], await StatusesAsync(team, "returned"));
        Assert.Equal(200, (await app.ChangeAsync(HttpMethod.Put, path, visit, returned.Text("etag"), leader)).Status);
        Assert.Equal(["active"], await StatusesAsync(team, "active"));
        Assert.Empty(await StatusesAsync(team, "returned"));
    }

    [Fact]
    public async Task A_collector_sends_and_corrects_nothing()
    {
        var (visit, path, etag) = await HeldAsync("08");
        var collector = (await app.IssueAsync("collector", (string)visit["team"]!)).Secret;

        Assert.Equal((403, "role-refused"), await CodeAsync(HttpMethod.Put, path, visit, etag, collector));
        Assert.Equal((403, "role-refused"), await CodeAsync(HttpMethod.Post, path + "/void", new { reason = "Nhầm" }, etag, collector));
        Assert.Equal(200, (await app.GetAsync("/api/v1/" + path, collector)).Status);
    }

    [Fact]
    public async Task Neither_the_old_nor_the_new_day_may_lie_in_a_closed_quarter()
    {
        var (visit, path, etag) = await HeldAsync("09");
        await using var later = await OwnApp.StartAsync(app.Storage, "--Tcns:Clock", "2027-01-20T08:00:00+07:00");

        Assert.Equal((409, "period-closed"), await CodeAsync(HttpMethod.Put, path, visit.With("date", "2026-09-30"), etag));
        foreach (var (method, body, verb) in new[]
        {
            (HttpMethod.Put, (object)visit.With("date", "2027-01-10"), ""), (HttpMethod.Post, new { reason = "Nhầm" }, "/void"), (HttpMethod.Post, new { reason = "Xem lại" }, "/return"),
        })
        {
            using var request = new HttpRequestMessage(method, "/api/v1/" + path + verb) { Content = System.Net.Http.Json.JsonContent.Create(body) };
            request.Headers.Authorization = new("Bearer", TestApp.SystemKey);
            request.Headers.IfMatch.Add(new(etag));
            using var answer = await later.Client.SendAsync(request, TestContext.Current.CancellationToken);

            Assert.Equal((409, "period-closed"), await TestApp.CodeOfAsync(answer));
        }
    }

    [Fact]
    public async Task A_correction_that_moves_a_day_marks_the_quarter_that_it_leaves_and_the_one_that_it_comes_into()
    {
        var (visit, path, etag) = await HeldAsync("11");
        var team = UnitCode.Parse((string)visit["team"]!);
        var left = Assert.Single(await MarksAsync(team));
        await using var later = await OwnApp.StartAsync(app.Storage, "--Tcns:Clock", "2027-01-12T08:00:00+07:00");
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/v1/" + path) { Content = System.Net.Http.Json.JsonContent.Create(visit.With("date", "2027-01-10")) };
        request.Headers.IfMatch.Add(new(etag));
        using var answer = await later.SendAsync(request, TestApp.SystemKey);

        Assert.Equal(200, (int)answer.StatusCode);
        var marks = await MarksAsync(team);
        Assert.Equal([team.Value + "|2026-Q4", team.Value + "|2027-Q1"], marks.Select(mark => mark.RowKey));
        Assert.NotEqual(left.ETag, marks[0].ETag);
    }

    [Fact]
    public async Task Of_ten_who_correct_the_same_version_at_once_one_succeeds()
    {
        var (visit, path, etag) = await HeldAsync("10");
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => app.ChangeAsync(HttpMethod.Put, path, visit.With("minutes", 100 + number), etag)));

        Assert.Equal([.. Enumerable.Repeat(412, 9).Prepend(200)], answers.Select(answer => answer.Status).Order());
    }

    private async Task<IReadOnlyList<ChangeEntity>> MarksAsync(UnitCode team)
    {
        var account = new StorageAccount(StorageSettings.FromConnectionString(app.Storage), RetryPatience.Working);
        var marks = account.Tables.GetTableClient(StorageLayout.Changes).QueryAsync<ChangeEntity>(cancellationToken: TestContext.Current.CancellationToken);
        return await marks.Where(mark => mark.RowKey.StartsWith(team.Value + "|", StringComparison.Ordinal)).OrderBy(mark => mark.RowKey, StringComparer.Ordinal).ToListAsync(TestContext.Current.CancellationToken);
    }

    private async Task<(JsonObject Visit, string Path, string Etag)> HeldAsync(string number)
    {
        var team = await app.PlantTeamAsync(Commune, number);
        var visit = RecordCalls.Visit(team, await app.MemberAsync(team, "collaborator"));
        var (status, json) = await app.SendAsync("visits", visit);
        Assert.Equal(201, status);
        return (visit, RecordCalls.PathOf("visits", visit), json.Text("etag"));
    }

    private async Task<(int Status, string Code)> CodeAsync(HttpMethod method, string path, object body, string? etag, string? key = null)
    {
        var (status, json) = await app.ChangeAsync(method, path, body, etag, key);
        return (status, json.Text("code"));
    }

    private async Task<(int Status, string Code)> SendAsync(JsonNode record)
    {
        var (status, json) = await app.SendAsync("visits", record);
        return (status, json.Text("code"));
    }

    private async Task<IEnumerable<string>> StatusesAsync(string team, string status) =>
        (await app.GetAsync($"/api/v1/visits?unit={team}&status={status}")).Json.Items().Select(one => one.Text("status"));
}

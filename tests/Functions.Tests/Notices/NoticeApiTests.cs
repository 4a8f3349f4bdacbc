using System.Text.Json;
using Tcns.Domain.Notices;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Notices;
using Tcns.Functions.Tests.Registry;
using Tcns.Storage.Access;

namespace Tcns.Functions.Tests.Notices;

public class NoticeApiTests(TestApp app)
{
    private const string Commune = "00829";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_unit_reads_what_it_was_told_the_newest_first_and_in_the_readers_language()
    {
        var team = await app.PlantTeamAsync(Commune, "41");
        var code = UnitCode.Parse(team);
        foreach (var turn in Enumerable.Range(1, 3))
            await app.Service<NoticeDesk>().PostAsync([new Notice(code, NoticeKind.ReportReturned, code, Period.Parse("2026-RQ4"), new DateOnly(2026, 12, 20), turn)], Cancel);
        await app.Service<NoticeDesk>().PostAsync([new Notice(code.Commune!, NoticeKind.ReportSubmitted, code, Period.Parse("2026-RH2"), new DateOnly(2026, 12, 20), 7)], Cancel);
        var (viewer, _) = await app.IssueAsync("viewer", team);
        var (status, first) = await app.GetAsync("/api/v1/notices?limit=2", viewer);
        var (_, second) = await app.GetAsync("/api/v1/notices?limit=2&cursor=" + first.Text("cursor"), viewer);
        var (_, above) = await app.GetAsync($"/api/v1/notices?unit={Commune}");
        using var english = await app.SendAsync(HttpMethod.Get, "/api/v1/notices?limit=1", viewer, language: "en");
        using var told = await TestApp.ReadAsync(english);

        Assert.Equal(200, status);
        Assert.Equal([3, 2], Turns(first));
        Assert.Equal([1], Turns(second));
        Assert.Equal(JsonValueKind.Null, second.GetProperty("cursor").ValueKind);
        var item = first.GetProperty("items")[0];
        Assert.Equal(("report-returned", team, "2026-RQ4", "2026-12-20"), (item.Text("kind"), item.Text("about"), item.Text("period"), item.Text("dueOn")));
        Assert.Equal($"Báo cáo quý 4/2026 (kỳ báo cáo hành chính) của {NameOf(team)} bị trả lại", item.Text("title"));
        Assert.Equal($"The report of {NameOf(team)} on quarter 4/2026 (of the administrative reporting calendar) was returned", told.RootElement.GetProperty("items")[0].Text("title"));
        Assert.Equal("""{"email":{"state":"none","tries":0},"webhook":{"state":"none","tries":0}}""", item.GetProperty("on").GetRawText());
        Assert.Contains("6 tháng cuối năm 2026", above.GetProperty("items").EnumerateArray().Single(one => one.GetProperty("turn").GetInt32() == 7).Text("text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_are_what_was_set_and_who_sets_or_reads_addresses_stands_in_the_log()
    {
        var team = await app.PlantTeamAsync(Commune, "42");
        var path = $"/api/v1/notices/{team}/settings";
        var (leader, leaderId) = await app.IssueAsync("leader", team);
        var (officer, officerId) = await app.IssueAsync("officer", Commune);
        var body = new { emails = (string[])["to.truong@tanky.vn"], quiet = new { from = "20:00", to = "07:00" }, without = new { channels = (string[])["webhook"], kinds = (string[])["report-opened"] } };
        var (_, before) = await app.GetAsync(path, leader);
        var (status, set) = await app.CallAsync(HttpMethod.Put, path, leader, body);
        var (_, again) = await app.CallAsync(HttpMethod.Put, path, leader, body);
        var (_, read) = await app.GetAsync(path, officer);
        using var stale = new HttpRequestMessage(HttpMethod.Put, path) { Content = System.Net.Http.Json.JsonContent.Create(new { }) };
        stale.Headers.TryAddWithoutValidation("If-Match", before.Text("etag"));
        stale.Headers.Authorization = new("Bearer", officer);
        using var refused = await app.Client.SendAsync(stale, Cancel);

        Assert.Equal($$$"""{"unit":"{{{team}}}","emails":[],"quiet":{"from":"21:00","to":"06:30"},"without":{"channels":[],"kinds":[]},"etag":{{{before.GetProperty("etag").GetRawText()}}}}""", before.GetRawText());
        Assert.Equal((200, set.GetRawText(), set.GetRawText()), (status, again.GetRawText(), read.GetRawText()));
        Assert.Equal(
            $$$"""{"unit":"{{{team}}}","emails":["to.truong@tanky.vn"],"quiet":{"from":"20:00","to":"07:00"},"without":{"channels":["webhook"],"kinds":["report-opened"]},"etag":{{{set.GetProperty("etag").GetRawText()}}}}""",
            set.GetRawText());
        Assert.Equal((412, "stale"), await TestApp.CodeOfAsync(refused));
        var log = await app.Service<AuditLog>().ReadAsync(UnitCode.Parse(Commune), Cancel).Where(entry => entry.Event.Subject == team && entry.Event.Action.StartsWith("notices", StringComparison.Ordinal)).ToListAsync(Cancel);
        Assert.Equal(
            [(leaderId, "notices.settings", "emails=1; quiet=20:00-07:00; without=webhook,report-opened"), (officerId, "notices.read-settings", "")],
            log.Select(entry => (entry.Event.Actor, entry.Event.Action, entry.Event.Detail)));
    }

    [Theory]
    [InlineData("GET", "/api/v1/notices?unit=00829-T99", "", 404, "unknown-unit")]
    [InlineData("GET", "/api/v1/notices", "", 422, "invalid")]
    [InlineData("GET", "/api/v1/notices?unit=00829&cursor=bnwx", "", 422, "invalid")]
    [InlineData("GET", "/api/v1/notices/00829-T99/settings", "", 404, "unknown-unit")]
    [InlineData("GET", "/api/v1/notices/xa/settings", "", 404, "unknown-unit")]
    [InlineData("PUT", "/api/v1/notices/xa/settings", "{}", 422, "invalid")]
    [InlineData("PUT", "/api/v1/notices/99999/settings", "{}", 404, "unknown-unit")]
    [InlineData("PUT", "/api/v1/notices/00829-T99/settings", "{}", 404, "unknown-unit")]
    [InlineData("PUT", "/api/v1/notices/00829/settings", """{"emails":["a"]}""", 422, "invalid")]
    public async Task What_is_not_there_or_not_right_is_refused(string method, string path, string body, int status, string code)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = body.Length == 0 ? null : new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new("Bearer", TestApp.SystemKey);
        using var answer = await app.Client.SendAsync(request, Cancel);

        Assert.Equal((status, code), await TestApp.CodeOfAsync(answer));
    }

    private static int[] Turns(JsonElement list) => [.. list.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("turn").GetInt32())];

    private static string NameOf(string team) => "Tổ " + team;
}

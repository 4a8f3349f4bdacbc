using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Playwright;
using Tcns.Testing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Tcns.Web.Tests;

/// <summary>A server with a commune in full work: twelve villages and their teams, people who wait, records, feedback, figures.</summary>
public sealed class DeskWorld : IAsyncLifetime
{
    internal const string Commune = "13285";
    internal const string Team = "13285-T01";
    private HttpClient client = null!;
    private World? world;
    private Task? reports;

    internal static DateOnly Today => World.Today;

    /// <summary>Of an officer.</summary>
    internal string Key { get; private set; } = "";

    /// <summary>A month that no plan asks a report for: what is asked for in it is in time on whatever day the test runs.</summary>
    internal static string Month => Today.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    internal static string Quarter => string.Create(CultureInfo.InvariantCulture, $"{Today.Year}-Q{(Today.Month + 2) / 3}");

    /// <summary>Of the first team's leader.</summary>
    internal string LeaderKey { get; private set; } = "";

    internal World World => world!;

    /// <summary>Of the first team, in the order of their roles.</summary>
    internal IReadOnlyList<string> Members { get; private set; } = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        world = await World.StartAsync();
        client = world.CreateClient();
        Key = await KeyAsync("officer", Commune);
        await World.PlanAsync("phu-ly", Commune, """{ "indicator": "team-size-ok", "value": 100, "always": true }""", """{ "indicator": "supports-per-team", "value": 50, "every": "quarter" }""");
        await ImportAsync(SetupBook.Generate([Commune], 12));
        LeaderKey = await KeyAsync("leader", Team);
        Members = [.. (await GetAsync($"teams/{Team}/members")).EnumerateArray().Select(member => member.GetProperty("id").GetString()!)];
        await FillAsync();
    }

    public async ValueTask DisposeAsync()
    {
        client?.Dispose();
        await World.DisposeAsync();
    }

    /// <summary>A day of the running quarter, so that nothing in it is closed.</summary>
    internal static string DayBefore(int days)
    {
        var first = new DateOnly(Today.Year, ((Today.Month - 1) / 3 * 3) + 1, 1);
        var day = Today.AddDays(-days);
        return (day < first ? first : day).ToString("O", CultureInfo.InvariantCulture);
    }

    internal async Task<string> KeyAsync(string role, string unit) => (await World.EnrolAsync(role, unit)).Link["#key=".Length..];

    internal async Task<JsonElement> GetAsync(string path) => (await SendAsync(HttpMethod.Get, path, body: null)).GetProperty("items");

    internal Task<JsonElement> SendAsync(HttpMethod method, string path, string? body, string? key = null, string? ifMatch = null) =>
        World.SendAsync(method, path, body, key ?? Key, ifMatch);

    /// <summary>A visit of the first team; its id.</summary>
    internal async Task<string> VisitAsync(string household, int daysAgo = 0, string? note = null)
    {
        var id = Guid.NewGuid().ToString();
        await SendAsync(HttpMethod.Post, "visits", $$"""
            { "id": "{{id}}", "team": "{{Team}}", "member": "{{Members[0]}}", "date": "{{DayBefore(daysAgo)}}", "start": "00:10", "minutes": 30, "household": "{{household}}",
              "place": "home", "people": { "elderly": 1, "general": 2 }, "workingAge": 2, "topics": ["vneid", "scam-awareness"], "outcomes": ["vneid-activated"], "note": "{{note}}" }
            """);
        return id;
    }

    internal async Task<string> FeedbackAsync(string text)
    {
        var id = Guid.NewGuid().ToString();
        await SendAsync(HttpMethod.Post, "feedback", $$"""
            { "id": "{{id}}", "team": "{{Team}}", "member": "{{Members[0]}}", "date": "{{DayBefore(1)}}", "kind": "proposal", "topics": ["vneid"], "text": "{{text}}" }
            """);
        return id;
    }

    /// <summary>Asks a unit for the report of the month, by the officer unless somebody else is named.</summary>
    internal Task<JsonElement> AskForReportAsync(string unit, string? key = null) =>
        SendAsync(HttpMethod.Post, $"reports/{unit}/{Month}/request", $$"""{ "dueOn": "{{Today.AddDays(5):yyyy-MM-dd}}", "reason": "Phục vụ họp sơ kết" }""", key);

    internal Task<JsonElement> SubmitReportAsync(string unit, string difficulties, string? key = null) => SendAsync(
        HttpMethod.Post,
        $"reports/{unit}/{Month}/submit",
        $$"""{ "difficulties": "{{difficulties}}", "proposals": "Cấp tờ rơi chữ to.", "nextPeriod": "Đến từng hộ chưa kích hoạt VNeID." }""",
        key);

    internal Task<JsonElement> ReturnReportAsync(string unit, string reason, string? key = null) =>
        SendAsync(HttpMethod.Post, $"reports/{unit}/{Month}/return", $$"""{ "reason": "{{reason}}" }""", key);

    /// <summary>Reports in every state, with figures; the commune's own was returned by the province.</summary>
    internal Task ReportAsync() => reports ??= FillReportsAsync();

    internal async Task<IPage> OpenAsync(IBrowserContext device, string path = "", string? key = null)
    {
        var page = await device.NewPageAsync();
        await page.GotoAsync("/xa#key=" + (key ?? Key));
        await Expect(page.Locator("main h1")).ToBeVisibleAsync();
        if (path.Length > 0)
            await GoAsync(page, path);
        return page;
    }

    internal static async Task GoAsync(IPage page, string path)
    {
        await page.EvaluateAsync("path => location.hash = path", path);
        await Expect(page.Locator("main h1")).ToBeVisibleAsync();
        await Expect(page.GetByText("Đang tải…")).ToHaveCountAsync(0);
        await Expect(page.GetByText("Loading…")).ToHaveCountAsync(0);
    }

    /// <summary>Nominates for the title of the running quarter.</summary>
    internal Task<JsonElement> NominateAsync(string title, string nominee, string reason) => SendAsync(
        HttpMethod.Post, "awards", $$"""{ "unit": "{{Commune}}", "title": "{{title}}", "period": "{{Quarter}}", "nominee": {{nominee}}, "reason": "{{reason}}" }""");

    private async Task FillReportsAsync()
    {
        await World.CountAsync("37");
        var province = await KeyAsync("provincial", "37");
        foreach (var number in (int[])[1, 2, 3, 4])
            await AskForReportAsync(FormattableString.Invariant($"{Commune}-T{number:D2}"));
        await SubmitReportAsync(Team, "Người cao tuổi ít có điện thoại thông minh; cuối thôn sóng yếu.");
        await SubmitReportAsync(Commune + "-T02", "Thiếu người trực buổi tối.");
        await ReturnReportAsync(Commune + "-T02", "Chưa nêu nhiệm vụ kỳ tới cho hộ kinh doanh.");
        await SubmitReportAsync(Commune + "-T03", "Không có mạng ở nhà văn hóa thôn.");
        await SendAsync(HttpMethod.Post, $"reports/{Commune}-T03/{Month}/accept", "{}");
        await AskForReportAsync(Commune, province);
        await SubmitReportAsync(Commune, "Một số thôn sóng yếu.");
        await ReturnReportAsync(Commune, "Bổ sung kết quả của các tổ nộp sau.", province);
    }

    private async Task ImportAsync(SetupBook book)
    {
        using var content = new ByteArrayContent(book.ToXlsx());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/v1/imports?kind=setup") { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        using var answer = await client.SendAsync(request, Cancel);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancel));
    }

    private async Task FillAsync()
    {
        for (var number = 1; number <= 8; number++)
            await VisitAsync(FormattableString.Invariant($"H{number:D3}"), number);
        await SendAsync(HttpMethod.Post, "trainings", $$"""
            { "id": "{{Guid.NewGuid()}}", "team": "{{Team}}", "kind": "community", "date": "{{DayBefore(2)}}", "start": "00:30", "minutes": 90, "title": "Phòng tránh lừa đảo trên mạng",
              "format": "in-person", "organiser": "team", "topics": ["scam-awareness"], "people": { "general": 25, "elderly": 8 }, "workingAge": 22 }
            """);
        await SendAsync(HttpMethod.Post, "campaigns", $$"""
            { "id": "{{Guid.NewGuid()}}", "team": "{{Team}}", "date": "{{DayBefore(3)}}", "channel": "loudspeaker", "topics": ["online-public-services"], "reach": { "households": 250, "workingAge": 480 } }
            """);
        await SendAsync(HttpMethod.Post, "shifts", $$"""
            { "id": "{{Guid.NewGuid()}}", "team": "{{Team}}", "member": "{{Members[1]}}", "date": "{{DayBefore(4)}}", "start": "00:15", "minutes": 240, "place": "community-point" }
            """);
        await FeedbackAsync("Người cao tuổi không có điện thoại thông minh, phải nhờ hàng xóm.");
        await FeedbackAsync("Đề nghị cấp tờ rơi chữ to cho người cao tuổi.");
        var returned = await VisitAsync("H100", 5);
        await SendAsync(HttpMethod.Post, $"visits/{Team}/{returned}/return", """{ "reason": "Số phút chưa đúng, tổ xem lại sổ." }""");
        await ProposeAsync("Đặng Thị Én");
        await SendAsync(HttpMethod.Post, $"members/{Team}/{Members[^1]}/leave", $$"""{ "on": "{{Today:yyyy-MM-dd}}", "reason": "Đi làm xa" }""", LeaderKey);
        await SendAsync(HttpMethod.Put, $"communes/{Commune}/statistics/{Today:yyyy-MM}", """{ "dossiers": { "total": 253, "online": 182 }, "ocop": { "products": 7, "online": 3 } }""");
    }

    /// <summary>By the leader; the commune decides.</summary>
    internal Task<JsonElement> ProposeAsync(string name) =>
        SendAsync(HttpMethod.Post, $"teams/{Team}/members", $$"""{ "name": "{{name}}", "role": "member", "joinedOn": "{{Today:yyyy-MM-dd}}", "affiliation": "youth-union" }""", LeaderKey);
}

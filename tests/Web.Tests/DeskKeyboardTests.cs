using System.Text.Json;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Tcns.Web.Tests;

/// <summary>The commune desk without a mouse.</summary>
public class DeskKeyboardTests(Browser browser)
{
    private const string Commune = "00871";
    private const string Team = "00871-T01";
    private static readonly string[] Collector = ["Nguyễn Thị Hoa", "Trần Văn Bình"];

    [Fact]
    public async Task An_officer_sets_up_a_commune_prints_keys_approves_returns_answers_and_reports_by_keyboard_alone()
    {
        await using var world = await World.StartAsync();
        await using var desktop = await browser.DesktopAsync(world.Address);
        await desktop.AddInitScriptAsync("window.printed = 0; window.print = () => { window.printed++; }");
        var page = await desktop.NewPageAsync();
        await page.GotoAsync("/xa" + (await world.EnrolAsync("officer", Commune)).Link);
        await Expect(page.GetByText("Xã chưa có thôn và tổ nào trên hệ thống.")).ToBeVisibleAsync();
        var hands = new Hands(page);

        await SetUpAsync(page, hands);
        await PrintKeysAsync(page, hands);
        await ApproveAsync(world, page, hands);
        await ReturnAsync(world, page, hands);
        await AnswerAsync(world, page, hands);
        await ReportAsync(world, page, hands);
    }

    private static async Task SetUpAsync(IPage page, Hands hands)
    {
        await hands.PressAsync(AriaRole.Link, "Nhập tệp");
        var download = await page.RunAndWaitForDownloadAsync(() => hands.PressAsync(AriaRole.Button, "Tải biểu mẫu Excel"));
        var template = await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);

        await hands.ChooseAsync("Chọn tệp…", "xa.xlsx", Fill(template, kind: "làng"));
        await Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "xa.xlsx: 1 lỗi, chưa nhập gì" })).ToBeFocusedAsync();
        await Expect(page.Locator(".faults li")).ToHaveCountAsync(1);
        await Expect(page.Locator(".faults li")).ToContainTextAsync("dòng 3, cột C");

        await hands.ChooseAsync("Chọn tệp…", "xa.xlsx", Fill(template, kind: "Thôn"));
        await Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Đã kiểm tra xa.xlsx, chưa ghi gì" })).ToBeFocusedAsync();
        await hands.PressAsync(AriaRole.Button, "Nhập thật 8 dòng");
        await Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Đã nhập xa.xlsx" })).ToBeFocusedAsync();
    }

    private static byte[] Fill(byte[] template, string kind) => FilledTemplate.Fill(
        template,
        (1, [[Commune + "-01", "Thôn Đông", kind], [Commune + "-02", "Thôn Tây", "Thôn"]]),
        (2, [[Commune + "-01", "2026", "312", "604", "41"]]),
        (3, [[Team, "Thôn", Commune + "-01", "Tổ CNSCĐ thôn Đông", "91/QĐ-UBND", "16/07/2025", "16/07/2025"], [Commune + "-T02", "Thôn", Commune + "-02", "Tổ CNSCĐ thôn Tây", null, null, "16/07/2025"]]),
        (4, [[Team, Collector[0], "Tổ trưởng", "16/07/2025", "Trưởng thôn"], [Team, Collector[1], "Tổ viên", "16/07/2025"], [Commune + "-T02", "Lê Thị Tư", "Tổ trưởng", "16/07/2025"]]));

    private static async Task PrintKeysAsync(IPage page, Hands hands)
    {
        await hands.PressAsync(AriaRole.Link, "Khóa và mã QR");
        await hands.PressAsync(AriaRole.Button, "Cấp cho mọi tổ chưa có");
        await hands.TypeAsync("Ai giúp khi gặp khó (in trên phiếu)", "chị Lan 0912 345 678");
        await hands.PressAsync(AriaRole.Button, "Cấp và xem phiếu");
        await Expect(page.Locator(".sheet")).ToHaveCountAsync(2);
        await Expect(page.Locator(".sheet .qr svg").First).ToBeVisibleAsync();
        await Expect(page.Locator(".sheet").First).ToContainTextAsync("chị Lan 0912 345 678");
        await hands.PressAsync(AriaRole.Button, "In phiếu");
        Assert.Equal(1, await page.EvaluateAsync<int>("window.printed"));
        await hands.PressAsync(AriaRole.Button, "Xong, đã in");
        await Expect(page.Locator(".qr")).ToHaveCountAsync(0);
    }

    private static async Task ApproveAsync(World world, IPage page, Hands hands)
    {
        var proposed = await world.SendAsync(
            HttpMethod.Post, $"teams/{Team}/members", """{ "name": "Phạm Văn Mới", "role": "member", "joinedOn": "2026-11-01" }""", await KeyAsync(world, "leader"));
        Assert.Equal("pending", proposed.GetProperty("status").GetString());
        await hands.PressAsync(AriaRole.Link, "Tổ và thành viên");
        await hands.PressAsync(AriaRole.Button, "Duyệt: Phạm Văn Mới");
        await hands.PressAsync(AriaRole.Button, "Duyệt");
        await Expect(page.GetByText("Đã duyệt: Phạm Văn Mới")).ToBeVisibleAsync();
        Assert.Equal("active", (await MemberAsync(world, "Phạm Văn Mới")).GetProperty("status").GetString());
    }

    private static async Task ReturnAsync(World world, IPage page, Hands hands)
    {
        var id = Guid.NewGuid();
        var member = (await MemberAsync(world, Collector[1])).GetProperty("id").GetString();
        await world.SendAsync(HttpMethod.Post, "visits", $$"""
            { "id": "{{id}}", "team": "{{Team}}", "member": "{{member}}", "date": "{{DeskWorld.DayBefore(0)}}", "start": "00:10", "minutes": 45,
              "household": "H001", "place": "home", "people": { "elderly": 1 }, "topics": ["vneid"] }
            """, await KeyAsync(world, "collector"));
        await hands.PressAsync(AriaRole.Link, "Hoạt động");
        await hands.PressAsync(AriaRole.Link, "Tổ CNSCĐ thôn Đông: H001", exact: false);
        await hands.PressAsync(AriaRole.Button, "Trả lại tổ");
        await hands.TypeAsync("Lý do", "Thiếu số phút thực tế, tổ xem lại.");
        await hands.PressAsync(AriaRole.Button, "Trả lại");
        await Expect(page.GetByText("Đã trả lại, chờ tổ sửa. Lý do: Thiếu số phút thực tế, tổ xem lại.")).ToBeVisibleAsync();
        var record = await world.SendAsync(HttpMethod.Get, $"visits/{Team}/{id}", body: null);
        Assert.Equal(("returned", "Thiếu số phút thực tế, tổ xem lại."), (record.GetProperty("status").GetString(), record.GetProperty("reason").GetString()));
    }

    private static async Task AnswerAsync(World world, IPage page, Hands hands)
    {
        var id = Guid.NewGuid();
        await world.SendAsync(HttpMethod.Post, "feedback", $$"""
            { "id": "{{id}}", "team": "{{Team}}", "date": "{{DeskWorld.DayBefore(0)}}", "kind": "difficulty", "topics": ["vneid"], "text": "Cuối thôn không có sóng." }
            """, await KeyAsync(world, "collector"));
        await hands.PressAsync(AriaRole.Link, "Phản ánh");
        await hands.PressAsync(AriaRole.Button, "Trả lời: Cuối thôn không có sóng.");
        await hands.TypeAsync("Trả lời", "Xã đã báo nhà mạng.");
        await hands.PressAsync(AriaRole.Button, "Trả lời");
        await Expect(page.GetByText("Không còn phản ánh nào chưa trả lời.")).ToBeVisibleAsync();
        var feedback = await world.SendAsync(HttpMethod.Get, $"feedback/{Team}/{id}", body: null);
        Assert.Equal("Xã đã báo nhà mạng.", feedback.GetProperty("answer").GetString());
        Assert.True(feedback.TryGetProperty("resolvedAt", out _));
    }

    /// <summary>A team's goes back with a reason, the commune's own is written and submitted.</summary>
    private static async Task ReportAsync(World world, IPage page, Hands hands)
    {
        foreach (var unit in (string[])[Team, Commune])
            await world.SendAsync(HttpMethod.Post, $"reports/{unit}/{DeskWorld.Month}/request", $$"""{ "dueOn": "{{DeskWorld.Today.AddDays(5):yyyy-MM-dd}}" }""");
        await world.SendAsync(HttpMethod.Post, $"reports/{Team}/{DeskWorld.Month}/submit", """{ "difficulties": "Sóng yếu." }""", await KeyAsync(world, "leader"));
        await hands.PressAsync(AriaRole.Link, "Việc hôm nay");
        await hands.PressAsync(AriaRole.Link, "báo cáo chờ duyệt", exact: false);
        await hands.PressAsync(AriaRole.Button, "Trả lại báo cáo");
        await hands.TypeAsync("Lý do", "Thiếu số hộ.");
        await hands.PressAsync(AriaRole.Button, "Trả lại");
        await Expect(page.GetByText("Bản 1 đã bị trả lại. Lý do: Thiếu số hộ.")).ToBeVisibleAsync();

        await DeskWorld.GoAsync(page, $"#/reports/{Commune}/{DeskWorld.Month}");
        await hands.TypeAsync("Khó khăn, vướng mắc", "Thiếu người trực.");
        await hands.PressAsync(AriaRole.Button, "Nộp báo cáo");
        await hands.PressAsync(AriaRole.Button, "Nộp");
        await Expect(page.Locator("h1")).ToContainTextAsync("Đã nộp, chờ duyệt");
        var report = await world.SendAsync(HttpMethod.Get, $"reports/{Commune}/{DeskWorld.Month}", body: null);
        Assert.Equal("Thiếu người trực.", report.GetProperty("difficulties").GetString());
    }

    private static async Task<string> KeyAsync(World world, string role) => (await world.EnrolAsync(role, Team)).Link["#key=".Length..];

    private static async Task<JsonElement> MemberAsync(World world, string name) =>
        (await world.SendAsync(HttpMethod.Get, $"teams/{Team}/members", body: null)).GetProperty("items").EnumerateArray().Single(member => member.GetProperty("name").GetString() == name);
}

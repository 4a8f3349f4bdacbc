using System.IO.Compression;
using System.Text.Json;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Tcns.Web.Tests;

/// <summary>Reports that are read, returned, accepted, written and had as papers; and what units are told about them.</summary>
public sealed partial class DeskTests
{
    private const string Second = DeskWorld.Commune + "-T02";
    private const string Third = DeskWorld.Commune + "-T03";
    private const string Fourth = DeskWorld.Commune + "-T04";

    [Fact]
    public async Task A_teams_report_waits_goes_back_with_a_reason_and_is_accepted_in_the_version_that_was_seen()
    {
        await world.AskForReportAsync(DeskWorld.Team);
        await world.SubmitReportAsync(DeskWorld.Team, "Cuối thôn sóng yếu.", world.LeaderKey);
        await using var desktop = await browser.DesktopAsync(world.World.Address);
        var page = await world.OpenAsync(desktop);
        var waits = page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "báo cáo chờ duyệt" });
        await Expect(waits.Locator(".figure")).ToHaveTextAsync("1");
        await waits.ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Cuối thôn sóng yếu.");
        await ButtonAsync(page, "Trả lại báo cáo");
        await ButtonAsync(page, "Trả lại");
        await Expect(page.Locator(".panel .fault")).ToBeVisibleAsync();
        await page.GetByLabel("Lý do").FillAsync("Chưa nêu nhiệm vụ kỳ tới.");
        await ButtonAsync(page, "Trả lại");
        await Expect(page.GetByText("Bản 1 đã bị trả lại. Lý do: Chưa nêu nhiệm vụ kỳ tới.")).ToBeVisibleAsync();
        Assert.Equal("returned", (await StandsAsync(DeskWorld.Team)).GetProperty("status").GetString());

        await world.SubmitReportAsync(DeskWorld.Team, "Đã bổ sung.", world.LeaderKey);
        await page.ReloadAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Đã bổ sung.");
        await world.SubmitReportAsync(DeskWorld.Team, "Bổ sung lần nữa.", world.LeaderKey);
        await ButtonAsync(page, "Duyệt");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Bản 3 được nộp lúc");
        await Expect(page.Locator("main")).ToContainTextAsync("Bổ sung lần nữa.");
        Assert.Equal("submitted", (await StandsAsync(DeskWorld.Team)).GetProperty("status").GetString());
        await ButtonAsync(page, "Duyệt");
        await Expect(page.Locator("h1")).ToContainTextAsync("Đã duyệt");
        Assert.Equal("accepted", (await StandsAsync(DeskWorld.Team)).GetProperty("status").GetString());

        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Bản 1", Exact = true }).ClickAsync();
        await Expect(page.GetByText("Đang xem bản 1; bản mới nhất là bản 3.")).ToBeVisibleAsync();
        await Expect(page.Locator(".texts")).ToContainTextAsync("Cuối thôn sóng yếu.");
        await Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Trả lại báo cáo" })).ToHaveCountAsync(0);
        await AskAsync(page);
    }

    [Fact]
    public async Task The_communes_own_report_survives_a_reload_is_submitted_had_as_a_paper_and_comes_back_from_the_province()
    {
        var province = await world.KeyAsync("provincial", "37");
        await world.AskForReportAsync(Second);
        await world.SubmitReportAsync(Second, "Thiếu người trực buổi tối.");
        await world.SendAsync(HttpMethod.Post, $"reports/{Second}/{DeskWorld.Month}/accept", "{}");
        await world.AskForReportAsync(DeskWorld.Commune, province);
        await using var desktop = await browser.DesktopAsync(world.World.Address);
        var page = await world.OpenAsync(desktop, $"#/reports/{DeskWorld.Commune}/{DeskWorld.Month}");
        var difficulties = page.GetByLabel("Khó khăn, vướng mắc");
        await difficulties.FillAsync("Một số thôn sóng yếu.");
        await ButtonAsync(page, "Đưa vào báo cáo của xã: Tổ CNSCĐ thôn 02");
        await page.ReloadAsync();
        await Expect(difficulties).ToHaveValueAsync("Một số thôn sóng yếu.\nTổ CNSCĐ thôn 02: Thiếu người trực buổi tối.");
        await Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Duyệt", Exact = true })).ToHaveCountAsync(0);
        await ButtonAsync(page, "Nộp báo cáo");
        Assert.Equal("due", (await StandsAsync(DeskWorld.Commune)).GetProperty("status").GetString());
        await ButtonAsync(page, "Nộp");
        await Expect(page.Locator("h1")).ToContainTextAsync("Đã nộp, chờ duyệt");
        Assert.StartsWith("Một số thôn sóng yếu.\nTổ CNSCĐ thôn 02:", (await StandsAsync(DeskWorld.Commune)).GetProperty("difficulties").GetString(), StringComparison.Ordinal);

        await page.ReloadAsync();
        await Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Sửa và nộp lại" })).ToBeVisibleAsync();
        await Expect(difficulties).ToHaveCountAsync(0);
        await page.GetByLabel("Số văn bản (nếu có)").FillAsync("15");
        var paper = await PaperAsync(page);
        var sheet = await page.RunAndWaitForDownloadAsync(() => ButtonAsync(page, "Tải bảng Excel (.xlsx)"));
        await using (var book = await ZipFile.OpenReadAsync(await sheet.PathAsync(), TestContext.Current.CancellationToken))
            Assert.NotNull(book.GetEntry("xl/workbook.xml"));
        Assert.All((string[])["15/BC-UBND", "Một số thôn sóng yếu."], part => Assert.Contains(part, paper, StringComparison.Ordinal));
        await SetLetterheadAsync(page);
        await DeskWorld.GoAsync(page, $"#/reports/{DeskWorld.Commune}/{DeskWorld.Month}");
        Assert.Contains("/BC-VHXH", await PaperAsync(page), StringComparison.Ordinal);

        await using var elsewhere = await browser.DesktopAsync(world.World.Address);
        var leader = await world.OpenAsync(elsewhere, key: province);
        await leader.GetByLabel("Tìm theo tên hoặc mã").FillAsync("phu ly");
        await ButtonAsync(leader, "Phường Phủ Lý 13285");
        await DeskWorld.GoAsync(leader, $"#/reports/{Second}/{DeskWorld.Month}");
        await Expect(leader.Locator("h1")).ToContainTextAsync("Đã duyệt");
        await Expect(leader.Locator("main .actions button")).ToHaveCountAsync(2);
        await DeskWorld.GoAsync(leader, $"#/reports/{DeskWorld.Commune}/{DeskWorld.Month}");
        await Expect(leader.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Sửa và nộp lại" })).ToHaveCountAsync(0);
        await ButtonAsync(leader, "Trả lại báo cáo");
        await leader.GetByLabel("Lý do").FillAsync("Bổ sung số hộ.");
        await ButtonAsync(leader, "Trả lại");
        await Expect(leader.Locator("h1")).ToContainTextAsync("Đã trả lại");
        await page.ReloadAsync();
        await Expect(page.GetByText("Bản 1 đã bị trả lại. Lý do: Bổ sung số hộ.")).ToBeVisibleAsync();
        await Expect(difficulties).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_units_were_told_is_listed_and_how_they_want_to_be_told_is_set()
    {
        await world.AskForReportAsync(Fourth);
        await using var desktop = await browser.DesktopAsync(world.World.Address);
        var page = await world.OpenAsync(desktop, "#/notices");
        var told = page.Locator(".card").Filter(new LocatorFilterOptions { HasText = "báo cho Tổ CNSCĐ thôn 04" });
        await Expect(told).ToContainTextAsync("Thư điện tử: – chưa thiết lập");
        await Expect(told.GetByRole(AriaRole.Link)).ToHaveAttributeAsync("href", $"#/reports/{Fourth}/{DeskWorld.Month}");

        await DeskWorld.GoAsync(page, "#/notices/settings");
        await page.GetByLabel("Địa chỉ thư điện tử nhận thông báo").FillAsync("vhxh@phuly.example.vn\nsai địa chỉ\n");
        await page.Locator("label.chip").Filter(new LocatorFilterOptions { HasText = "Mở báo cáo" }).ClickAsync();
        await page.GetByLabel("Đến", new PageGetByLabelOptions { Exact = true }).FillAsync("07:00");
        await ButtonAsync(page, "Lưu");
        await Expect(page.Locator("form .fault")).ToContainTextAsync("sai địa chỉ: ");
        await page.GetByLabel("Địa chỉ thư điện tử nhận thông báo").FillAsync("vhxh@phuly.example.vn");
        await world.SendAsync(HttpMethod.Put, $"notices/{DeskWorld.Commune}/settings", """{ "quiet": { "from": "20:00", "to": "06:30" } }""");
        await SaveOverAsync(page, $"notices/{DeskWorld.Commune}/settings");
        await Expect(page.GetByText("Đã lưu cài đặt của Phường Phủ Lý")).ToBeVisibleAsync();
        var kept = await world.SendAsync(HttpMethod.Get, $"notices/{DeskWorld.Commune}/settings", body: null);
        Assert.Equal("vhxh@phuly.example.vn", Assert.Single(kept.GetProperty("emails").EnumerateArray()).GetString());
        Assert.Equal("report-opened", Assert.Single(kept.GetProperty("without").GetProperty("kinds").EnumerateArray()).GetString());
        Assert.Equal("""{"from":"21:00","to":"07:00"}""", kept.GetProperty("quiet").GetRawText());
        await page.GetByLabel("Cài đặt của").SelectOptionAsync(Fourth);
        await Expect(page.GetByLabel("Địa chỉ thư điện tử nhận thông báo")).ToHaveValueAsync("");
    }

    /// <summary>A report that no plan asks for, by its own deadline.</summary>
    private async Task AskAsync(IPage page)
    {
        await DeskWorld.GoAsync(page, "#/reports");
        await ButtonAsync(page, "Yêu cầu báo cáo");
        var panel = page.Locator(".panel");
        await panel.GetByLabel("Đơn vị").SelectOptionAsync(Third);
        await panel.GetByLabel("Kỳ").SelectOptionAsync(DeskWorld.Month);
        await panel.GetByLabel("Hạn nộp").FillAsync(DeskWorld.Today.AddDays(3).ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        await panel.GetByLabel("Lý do").FillAsync("Phục vụ họp sơ kết");
        await ButtonAsync(page, "Gửi yêu cầu");
        await Expect(page.GetByText("Đã yêu cầu Tổ CNSCĐ thôn 03 nộp đến hết ngày")).ToBeVisibleAsync();
        var asked = await StandsAsync(Third);
        Assert.Equal((DeskWorld.Today.AddDays(3), "Phục vụ họp sơ kết"), (DateOnly.FromDateTime(asked.GetProperty("dueOn").GetDateTime()), asked.GetProperty("requested")[0].GetProperty("reason").GetString()));
    }

    /// <summary>Somebody else has entered something meanwhile: nothing is lost without a word.</summary>
    private async Task SetLetterheadAsync(IPage page)
    {
        await DeskWorld.GoAsync(page, "#/letterhead");
        await Expect(page.GetByLabel("Ký hiệu văn bản")).ToHaveAttributeAsync("placeholder", "BC-UBND");
        await page.GetByLabel("Ký hiệu văn bản").FillAsync("BC-VHXH");
        await world.SendAsync(HttpMethod.Put, $"reports/letterheads/{DeskWorld.Commune}", """{ "place": "Hà Nam" }""");
        await SaveOverAsync(page, $"reports/letterheads/{DeskWorld.Commune}");
        await Expect(page.GetByText("Đã lưu: Thể thức văn bản")).ToBeVisibleAsync();
    }

    /// <summary>Refused first; saved again only when the page has what somebody else has saved, which it fetches by itself and does not show.</summary>
    private static async Task SaveOverAsync(IPage page, string path)
    {
        var newest = await page.RunAndWaitForResponseAsync(
            () => ButtonAsync(page, "Lưu"), answer => answer.Request.Method == "GET" && answer.Url.EndsWith("/api/v1/" + path, StringComparison.Ordinal));
        await newest.FinishedAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Có người vừa sửa nội dung này");
        await ButtonAsync(page, "Lưu");
    }

    /// <summary>The text of the report as a Word document.</summary>
    private static async Task<string> PaperAsync(IPage page)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => ButtonAsync(page, "Tải văn bản Word (.docx)"));
        Assert.EndsWith(".docx", download.SuggestedFilename, StringComparison.Ordinal);
        await using var zip = await ZipFile.OpenReadAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(await zip.GetEntry("word/document.xml")!.OpenAsync(TestContext.Current.CancellationToken));
        return System.Text.RegularExpressions.Regex.Replace(await reader.ReadToEndAsync(TestContext.Current.CancellationToken), "<[^>]+>", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5));
    }

    private Task<JsonElement> StandsAsync(string unit) => world.SendAsync(HttpMethod.Get, $"reports/{unit}/{DeskWorld.Month}", body: null);
}

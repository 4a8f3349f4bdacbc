using System.Text;
using System.Text.Json;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Tcns.Web.Tests;

/// <summary>The commune desk where something can go wrong, and what it leaves behind.</summary>
public sealed partial class DeskTests(Browser browser, DeskWorld world) : IClassFixture<DeskWorld>
{
    [Fact]
    public async Task A_file_of_records_names_its_faults_by_cell_and_its_good_rows_may_go_in()
    {
        await using var desktop = await browser.DesktopAsync(world.World.Address);
        var page = await world.OpenAsync(desktop, "#/import");
        await page.GetByLabel("Nội dung của tệp").SelectOptionAsync("campaigns");
        var day = DeskWorld.DayBefore(6);
        var csv = $"Mã tổ;Ngày;Kênh tuyên truyền;Chủ đề;Số hộ tiếp cận;Số người trong độ tuổi lao động tiếp cận\r\n{DeskWorld.Team};{day};Loa truyền thanh;Tài khoản VNeID;250;480\r\n{DeskWorld.Team};{day};Loa truyền thanh;Tài khoản VNeID;rất nhiều;480\r\n";
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "tuyen-truyen.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(csv) });

        await Expect(page.Locator(".faults li")).ToHaveCountAsync(1);
        await Expect(page.Locator(".faults .cell")).ToHaveTextAsync("E3");
        await Expect(page.Locator(".faults li")).ToContainTextAsync("Dòng 3, cột E");
        var before = (await world.GetAsync("campaigns?unit=" + DeskWorld.Commune)).GetArrayLength();
        await ButtonAsync(page, "Nhập thật 1 dòng");
        await Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Đã nhập tuyen-truyen.csv" })).ToBeFocusedAsync();
        Assert.Equal(before + 1, (await world.GetAsync("campaigns?unit=" + DeskWorld.Commune)).GetArrayLength());
    }

    [Fact]
    public async Task What_is_no_file_of_ours_is_refused_in_words()
    {
        await using var desktop = await browser.DesktopAsync(world.World.Address);
        var page = await world.OpenAsync(desktop, "#/import");
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "anh.xlsx", MimeType = "image/png", Buffer = [1, 2, 3] });
        await Expect(page.Locator(".panel.bad")).ToContainTextAsync("chưa nhập gì");
        await Expect(page.Locator(".panel.bad li")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_key_is_shown_once_stands_nowhere_else_and_is_revoked_after_a_question()
    {
        await using var desktop = await browser.DesktopAsync(world.World.Address);
        var page = await world.OpenAsync(desktop, "#/keys");
        await ButtonAsync(page, "Cấp khóa");
        await ButtonAsync(page, "Cấp và xem phiếu");
        await Expect(page.Locator(".panel .fault")).ToBeVisibleAsync();
        await page.GetByLabel("Tổ hoặc xã").SelectOptionAsync("13285-T05");
        var answer = await page.RunAndWaitForResponseAsync(() => ButtonAsync(page, "Cấp và xem phiếu"), "**/api/v1/keys");
        var issued = (await answer.JsonAsync())!.Value.GetProperty("key").GetString()!;
        await Expect(page.Locator(".sheet .qr svg")).ToHaveCountAsync(1);
        Assert.StartsWith("tcns_", issued, StringComparison.Ordinal);
        Assert.DoesNotContain(issued, page.Url, StringComparison.Ordinal);
        Assert.DoesNotContain(issued, await page.ContentAsync(), StringComparison.Ordinal);

        await DeskWorld.GoAsync(page, "#/villages");
        await DeskWorld.GoAsync(page, "#/keys");
        await Expect(page.Locator(".qr")).ToHaveCountAsync(0);
        Assert.DoesNotContain(issued, await HeldAsync(page), StringComparison.Ordinal);
        Assert.Equal("collector", (await world.SendAsync(HttpMethod.Get, "me", body: null, key: issued)).GetProperty("role").GetString());

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Thu hồi khóa: Tổ CNSCĐ thôn 05, Thành viên tổ" }).ClickAsync();
        await ButtonAsync(page, "Thu hồi");
        await Expect(page.GetByText("Đã thu hồi khóa của Tổ CNSCĐ thôn 05")).ToBeVisibleAsync();
        var keys = (await world.GetAsync("keys?unit=13285-T05")).EnumerateArray().Where(key => key.GetProperty("role").GetString() == "collector");
        Assert.NotEqual(JsonValueKind.Null, Assert.Single(keys).GetProperty("revokedAt").ValueKind);
    }

    [Fact]
    public async Task Each_sheet_is_a_page_of_its_own_and_dark_on_white_whatever_the_screen()
    {
        await using var desktop = await browser.DesktopAsync(world.World.Address, ColorScheme.Dark);
        var page = await world.OpenAsync(desktop, "#/keys");
        await ButtonAsync(page, "Cấp cho mọi tổ chưa có");
        await page.GetByLabel("Dùng cho").SelectOptionAsync("leader");
        var teams = (await world.GetAsync($"teams?unit={DeskWorld.Commune}")).GetArrayLength() - 1;
        await ButtonAsync(page, "Cấp và xem phiếu");
        await Expect(page.Locator(".sheet")).ToHaveCountAsync(teams);

        var paper = Encoding.Latin1.GetString(await page.PdfAsync(new PagePdfOptions { Format = "A4" }));
        Assert.Equal(teams, System.Text.RegularExpressions.Regex.Count(paper, "/Type\\s*/Page[^s]", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5)));
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await Expect(page.Locator("html")).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
        await Expect(page.Locator(".sheet h2").First).ToHaveCSSAsync("color", "rgb(0, 0, 0)");
        await Expect(page.Locator(".unprinted").First).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Baselines_are_edited_where_they_stand_and_empty_is_not_0()
    {
        await using var desktop = await browser.DesktopAsync(world.World.Address);
        var page = await world.OpenAsync(desktop, "#/villages/baselines");
        var rows = page.Locator(".grid tbody tr");
        var year = await page.GetByLabel("Năm", new PageGetByLabelOptions { Exact = true }).InputValueAsync();
        await rows.Nth(0).Locator("input").Nth(0).FillAsync("1.250");
        await rows.Nth(0).Locator("input").Nth(2).FillAsync("0");
        await rows.Nth(1).Locator("input").Nth(2).FillAsync("");
        await rows.Nth(1).Locator("input").Nth(0).FillAsync("99");
        await rows.Nth(2).Locator("input").Nth(0).FillAsync("nhiều");
        await ButtonAsync(page, "Lưu 3 dòng");
        await Expect(rows.Nth(2).GetByRole(AriaRole.Alert)).ToContainTextAsync("Chỉ nhập số nguyên");
        await rows.Nth(2).Locator("input").Nth(0).FillAsync("2000000");
        await ButtonAsync(page, "Lưu 3 dòng");
        await Expect(page.GetByText("Đã lưu 2 dòng")).ToBeVisibleAsync();
        await Expect(rows.Nth(2).GetByRole(AriaRole.Alert)).ToContainTextAsync("Số hộ: Chỉ nhận giá trị");

        var (first, second) = (await world.SendAsync(HttpMethod.Get, $"villages/13285-01/baselines/{year}", body: null), await world.SendAsync(HttpMethod.Get, $"villages/13285-02/baselines/{year}", body: null));
        Assert.Equal((1250, 0), (first.GetProperty("households").GetInt32(), first.GetProperty("businesses").GetInt32()));
        Assert.Equal((99, JsonValueKind.Null), (second.GetProperty("households").GetInt32(), second.GetProperty("businesses").ValueKind));
    }

    [Fact]
    public async Task Months_that_are_closed_are_only_shown_and_more_online_than_all_is_told_in_its_row()
    {
        await using var desktop = await browser.DesktopAsync(world.World.Address);
        var page = await world.OpenAsync(desktop, "#/villages/months");
        await page.GetByLabel("Năm", new PageGetByLabelOptions { Exact = true }).SelectOptionAsync((DeskWorld.Today.Year - 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
        await Expect(page.Locator(".grid tbody tr").Last).ToContainTextAsync("đã chốt");
        await Expect(page.Locator(".grid tbody tr").Last.Locator("input")).ToHaveCountAsync(0);
        await page.GetByLabel("Năm", new PageGetByLabelOptions { Exact = true }).SelectOptionAsync(DeskWorld.Today.Year.ToString(System.Globalization.CultureInfo.InvariantCulture));

        var row = page.Locator(".grid tbody tr").First;
        await row.Locator("input").Nth(1).FillAsync("9999");
        await ButtonAsync(page, "Lưu 1 dòng");
        await Expect(row.GetByRole(AriaRole.Alert)).ToContainTextAsync("Trong đó nộp trực tuyến:");
        await row.Locator("input").Nth(1).FillAsync("200");
        await ButtonAsync(page, "Lưu 1 dòng");
        await Expect(page.GetByText("Đã lưu 1 dòng")).ToBeVisibleAsync();

        // Saved on a slow line while somebody already reads another year: that year stays to be seen.
        var (isSent, isThrough) = (new TaskCompletionSource(), new TaskCompletionSource());
        await desktop.RouteAsync("**/statistics/*", async route =>
        {
            isSent.SetResult();
            await isThrough.Task;
            await route.ContinueAsync();
        });
        await Expect(row.Locator("input").Nth(1)).ToHaveValueAsync("200");
        await row.Locator("input").Nth(1).FillAsync("201");
        await ButtonAsync(page, "Lưu 1 dòng");
        await isSent.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await page.GetByLabel("Năm", new PageGetByLabelOptions { Exact = true }).SelectOptionAsync((DeskWorld.Today.Year - 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
        await Expect(page.Locator(".grid tbody tr").Last).ToContainTextAsync("đã chốt");
        Assert.Equal(200, (await page.RunAndWaitForResponseAsync(() => Task.Run(isThrough.SetResult), answer => answer.Request.Method == "PUT")).Status);
        await page.WaitForTimeoutAsync(1000);
        await Expect(page.Locator(".grid tbody tr").Last).ToContainTextAsync("đã chốt");
    }

    [Fact]
    public async Task A_village_begins_its_team_is_founded_and_a_member_is_added_changed_and_moved()
    {
        await using var desktop = await browser.DesktopAsync(world.World.Address);
        var page = await world.OpenAsync(desktop, "#/villages");
        await ButtonAsync(page, "Thêm thôn");
        await ButtonAsync(page, "Lưu");
        await Expect(page.Locator(".panel .fault")).ToHaveCountAsync(1);
        await page.GetByLabel("Tên thôn, tổ dân phố").FillAsync("Thôn Bàng Nhẽ");
        await ButtonAsync(page, "Lưu");
        await Expect(page.GetByRole(AriaRole.Rowheader, new PageGetByRoleOptions { Name = "Thôn Bàng Nhẽ" })).ToBeVisibleAsync();

        await DeskWorld.GoAsync(page, "#/teams");
        await ButtonAsync(page, "Lập tổ mới");
        await page.GetByLabel("Thôn", new PageGetByLabelOptions { Exact = true }).SelectOptionAsync("Thôn Bàng Nhẽ");
        await Expect(page.GetByLabel("Tên tổ")).ToHaveValueAsync("Tổ CNSCĐ thôn Bàng Nhẽ");
        await ButtonAsync(page, "Lưu");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Tổ CNSCĐ thôn Bàng Nhẽ", Exact = true }).ClickAsync();
        await ButtonAsync(page, "Thêm thành viên");
        await page.GetByLabel("Họ và tên").FillAsync("Hoàng Văn Thụ");
        await page.Locator(".panel").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Thêm thành viên" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Thành viên: 1" })).ToBeVisibleAsync();

        await ButtonAsync(page, "Sửa: Hoàng Văn Thụ");
        await page.GetByLabel("Vai trò").SelectOptionAsync("leader");
        await ButtonAsync(page, "Lưu");
        await Expect(page.Locator(".member p.soft").First).ToContainTextAsync("Tổ trưởng");
        await ButtonAsync(page, "Chuyển tổ: Hoàng Văn Thụ");
        await page.GetByLabel("Chuyển sang tổ").SelectOptionAsync("13285-T02");
        await ButtonAsync(page, "Chuyển tổ");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("tổ trưởng");
    }

    [Fact]
    public async Task The_first_place_counts_what_waits_and_leads_there()
    {
        await using var phone = await browser.PhoneAsync(world.World.Address);
        var page = await world.OpenAsync(phone);
        var open = (await world.GetAsync($"feedback?unit={DeskWorld.Commune}&state=open")).GetArrayLength();
        var line = page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "phản ánh chưa trả lời" });
        await Expect(line.Locator(".figure")).ToHaveTextAsync(open.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await Expect(page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "đề nghị thôi tham gia chờ duyệt" }).Locator(".figure")).ToHaveTextAsync("1");
        await Expect(page.GetByText("Hạn gần nhất:")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "bản ghi đã trả lại, tổ chưa sửa" }).ClickAsync();
        await Expect(page.GetByLabel("Trạng thái")).ToHaveValueAsync("returned");
        await Expect(page.Locator("main .card")).ToContainTextAsync(["H100"]);
    }

    [Fact]
    public async Task Deadlines_and_periods_are_told_in_words()
    {
        await using var phone = await browser.PhoneAsync(world.World.Address);
        var page = await world.OpenAsync(phone, "#/deadlines");
        var due = (await world.GetAsync($"communes/{DeskWorld.Commune}/deadlines")).EnumerateArray().First().GetProperty("dueOn").GetDateTime();
        await Expect(page.Locator("main")).ToContainTextAsync(due.ToString("dd'/'MM'/'yyyy", System.Globalization.CultureInfo.InvariantCulture));
        await Expect(page.Locator("main")).ToContainTextAsync("báo cáo của từng tổ");
        await page.GetByLabel("Năm", new PageGetByLabelOptions { Exact = true }).SelectOptionAsync((DeskWorld.Today.Year - 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
        await Expect(page.GetByText("Đã chốt", new PageGetByTextOptions { Exact = true }).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_province_chooses_a_commune_reads_and_issues_keys_and_changes_nothing()
    {
        await using var desktop = await browser.DesktopAsync(world.World.Address);
        var page = await desktop.NewPageAsync();
        await page.GotoAsync("/xa#key=" + await world.KeyAsync("provincial", "37"));
        await page.GetByLabel("Tìm theo tên hoặc mã").FillAsync("phu ly");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Phường Phủ Lý 13285" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Việc hôm nay" })).ToBeVisibleAsync();
        await DeskWorld.GoAsync(page, "#/teams/" + DeskWorld.Team);
        await Expect(page.GetByText("Đề nghị thôi tham gia từ")).ToBeVisibleAsync();
        foreach (var name in (string[])["Thêm thành viên", "Sửa tổ", "Duyệt", "Sửa"])
            await Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true })).ToHaveCountAsync(0);
        await DeskWorld.GoAsync(page, "#/villages/baselines");
        await Expect(page.Locator(".grid input")).ToHaveCountAsync(0);
        await DeskWorld.GoAsync(page, "#/keys");
        await ButtonAsync(page, "Cấp khóa");
        await page.GetByLabel("Dùng cho").SelectOptionAsync("officer");
        await ButtonAsync(page, "Cấp và xem phiếu");
        await Expect(page.Locator(".sheet h2")).ToHaveTextAsync("Phường Phủ Lý");
    }

    private static Task ButtonAsync(IPage page, string name) => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true }).ClickAsync();

    /// <summary>Everything that the browser keeps for this page, but the officer's own key.</summary>
    private async Task<string> HeldAsync(IPage page)
    {
        var held = await page.EvaluateAsync<string>("""
            async () => {
              const parts = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), location.href];
              const db = await new Promise(done => { const asked = indexedDB.open('tcns'); asked.onsuccess = () => done(asked.result); });
              for (const name of db.objectStoreNames)
                parts.push(JSON.stringify(await new Promise(done => { const asked = db.transaction(name).objectStore(name).getAll(); asked.onsuccess = () => done(asked.result); })));
              db.close();
              return parts.join();
            }
            """);
        Assert.Contains(world.Key, held, StringComparison.Ordinal);
        return held;
    }
}

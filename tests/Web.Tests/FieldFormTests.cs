using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Tcns.Web.Tests;

/// <summary>The field form on a phone, before the real server.</summary>
public class FieldFormTests(Browser browser)
{
    [Fact]
    public async Task What_is_recorded_in_a_dead_spot_survives_a_restart_and_arrives_once()
    {
        await using var world = await World.StartAsync();
        await using var phone = await browser.PhoneAsync(world.Address);
        var page = await EnrolAsync(phone, world);
        Assert.DoesNotContain("key", page.Url, StringComparison.Ordinal);
        await page.EvaluateAsync("navigator.serviceWorker.ready");
        await page.ReloadAsync();
        await Expect(page.GetByText("Trong đó ở tuổi lao động")).ToBeVisibleAsync();

        await phone.SetOfflineAsync(true);
        foreach (var household in (string[])["H01", "H02", "H03"])
            await RecordAsync(page, household);
        await page.CloseAsync();
        page = await phone.NewPageAsync();
        await page.GotoAsync("/");
        await Expect(page.GetByText("3 chờ gửi")).ToBeVisibleAsync();

        var failures = 0;
        await phone.RouteAsync("**/api/v1/visits", route => failures++ < 2
            ? route.FulfillAsync(new RouteFulfillOptions { Status = 503, ContentType = "application/problem+json", Body = """{ "code": "storage-away", "title": "…" }""" })
            : route.ContinueAsync());
        await phone.SetOfflineAsync(false);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Đã ghi" }).ClickAsync();
        await Expect(page.Locator(".record.sent")).ToHaveCountAsync(3, new LocatorAssertionsToHaveCountOptions { Timeout = 60_000 });

        var visits = await world.VisitsAsync();
        Assert.Equal(["H01", "H02", "H03"], visits.Select(visit => visit.GetProperty("household").GetString()).Order(StringComparer.Ordinal));
        Assert.Equal(3, failures);
    }

    [Fact]
    public async Task A_refused_record_says_why_is_mended_and_accepted()
    {
        await using var world = await World.StartAsync();
        await using var phone = await browser.PhoneAsync(world.Address);
        var page = await EnrolAsync(phone, world);
        await page.GetByLabel("Ghi chú").FillAsync("Số căn cước 001099012345");
        await RecordAsync(page, "H01");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Đã ghi" }).ClickAsync();
        await Expect(page.Locator(".record.refused .fault")).ToContainTextAsync("căn cước");

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Sửa", Exact = true }).ClickAsync();
        await page.GetByLabel("Ghi chú").FillAsync("Đã hướng dẫn xong");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Lưu" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Đã ghi" }).ClickAsync();
        await Expect(page.Locator(".record.sent")).ToHaveCountAsync(1);
        Assert.Equal("Đã hướng dẫn xong", Assert.Single(await world.VisitsAsync()).GetProperty("note").GetString());
    }

    [Fact]
    public async Task What_was_typed_stays_while_the_list_is_looked_at_and_another_link_brings_its_own_team()
    {
        await using var world = await World.StartAsync();
        await using var phone = await browser.PhoneAsync(world.Address);
        var page = await EnrolAsync(phone, world);
        await page.GetByLabel("Ghi chú").FillAsync("Đang nhập dở");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Đã ghi" }).ClickAsync();
        await Expect(page.GetByText("Chưa ghi lượt nào trên máy này.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Ghi lượt hỗ trợ" }).ClickAsync();
        await Expect(page.GetByLabel("Ghi chú")).ToHaveValueAsync("Đang nhập dở");

        var other = (await world.EnrolAsync("officer", "11113")).Link;
        await page.CloseAsync();
        page = await phone.NewPageAsync();
        await page.GotoAsync("/" + other);
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Khóa này dành cho cán bộ xã");
        await Expect(page.GetByLabel("Ghi chú")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_revoked_key_keeps_what_was_recorded_until_there_is_another()
    {
        await using var world = await World.StartAsync();
        await using var phone = await browser.PhoneAsync(world.Address);
        var (link, id) = await world.EnrolAsync();
        var page = await OpenAsync(phone, link);
        await world.SendAsync(HttpMethod.Delete, "keys/" + id, body: null);
        await RecordAsync(page, "H01");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("không còn hiệu lực");

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Nhập khóa mới" }).ClickAsync();
        await page.GetByLabel("Đường dẫn hoặc khóa").FillAsync(world.Address + (await world.EnrolAsync()).Link);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Dùng khóa này" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Đã ghi" }).ClickAsync();
        await Expect(page.Locator(".record.sent")).ToHaveCountAsync(1);
        Assert.Single(await world.VisitsAsync());
    }

    [Fact]
    public async Task A_key_that_records_nothing_is_told_so()
    {
        await using var world = await World.StartAsync();
        await using var phone = await browser.PhoneAsync(world.Address);
        var page = await phone.NewPageAsync();
        await page.GotoAsync("/" + (await world.EnrolAsync("officer", "11113")).Link);
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Khóa này dành cho cán bộ xã, không ghi nhận hoạt động được");
    }

    [Fact]
    public async Task A_phone_whose_clock_is_a_year_off_is_told_so_and_records_the_right_day()
    {
        await using var world = await World.StartAsync();
        await using var phone = await browser.PhoneAsync(world.Address);
        await phone.Clock.SetSystemTimeAsync(TimeProvider.System.GetUtcNow().UtcDateTime.AddYears(-1));
        var page = await EnrolAsync(phone, world);
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Đồng hồ của máy sai.");
        await RecordAsync(page, "H01");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Đã ghi" }).ClickAsync();
        await Expect(page.Locator(".record.sent")).ToHaveCountAsync(1);
        await Expect(page.Locator(".record.sent")).ToContainTextAsync("đồng hồ", new LocatorAssertionsToContainTextOptions { IgnoreCase = true });

        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(7)).ToString("O", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(today, Assert.Single(await world.VisitsAsync()).GetProperty("date").GetString());
    }

    internal static async Task<IPage> EnrolAsync(IBrowserContext phone, World world) => await OpenAsync(phone, (await world.EnrolAsync()).Link);

    /// <summary>A visit as a thumb enters it: who is known already, the rest in four taps.</summary>
    internal static async Task RecordAsync(IPage page, string household)
    {
        var member = page.GetByLabel("Người hỗ trợ");
        if (await member.InputValueAsync() == "")
            await member.SelectOptionAsync("Nguyễn Thị Hoa");
        await page.GetByLabel("Mã hộ").FillAsync(household);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "thêm Người cao tuổi" }).ClickAsync();
        await page.Locator("label.chip", new PageLocatorOptions { HasText = "Tài khoản VNeID" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Lưu" }).ClickAsync();
        await Expect(page.GetByText("Đã lưu trong máy.")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Mã hộ")).ToHaveValueAsync("");
    }

    private static async Task<IPage> OpenAsync(IBrowserContext phone, string link)
    {
        var page = await phone.NewPageAsync();
        await page.GotoAsync("/" + link);
        await Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Tổ CNSCĐ thôn Đông" })).ToBeVisibleAsync();
        return page;
    }
}

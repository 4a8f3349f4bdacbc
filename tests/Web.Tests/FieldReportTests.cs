using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;
using Tcns.Testing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Tcns.Web.Tests;

/// <summary>A team's reports on its phone: written where there is no network, sent once there is, returned and mended.</summary>
public class FieldReportTests(Browser browser)
{
    private const string Difficulties = "Khó khăn, vướng mắc";

    [Fact]
    public async Task A_leader_writes_a_report_offline_and_mends_what_the_commune_returns()
    {
        await using var world = await World.StartAsync();
        await FieldReturnTests.AimAsync(world);
        var period = (await NextAsync(world)).GetProperty("period").GetString()!;
        await using var phone = await browser.PhoneAsync(world.Address);
        var page = await Form.EnrolAsync(phone, world, "leader");
        await OpenAsync(page);
        await Expect(page.Locator(".record").First).ToContainTextAsync("chưa nộp", new LocatorAssertionsToContainTextOptions { IgnoreCase = true });
        await Looks.InBothLightsAsync(page, "field-phone", "vi-reports");
        await WriteAsync(page);
        await phone.SetOfflineAsync(true);
        await page.GetByLabel(Difficulties).FillAsync("Cụ già chưa có điện thoại");
        await page.GetByLabel("Nhiệm vụ kỳ tới").FillAsync("Đến từng hộ");
        await Form.ButtonAsync(page, "Gửi báo cáo");
        await Expect(page.GetByText("Chưa gửi được.")).ToBeVisibleAsync();
        await phone.SetOfflineAsync(false);
        var first = await ReachesAsync(world, period, 1);

        await world.SendAsync(HttpMethod.Post, $"reports/{World.Team}/{period}/return", """{ "reason": "Thiếu đề xuất" }""");
        page = await Form.ReopenAsync(phone, page);
        await Expect(page.GetByText("cần làm")).ToBeVisibleAsync();
        await OpenAsync(page);
        await Expect(page.Locator(".record.refused").First).ToContainTextAsync("Thiếu đề xuất");
        await WriteAsync(page);
        await Expect(page.GetByLabel(Difficulties)).ToHaveValueAsync("Cụ già chưa có điện thoại");
        await page.GetByLabel("Đề xuất, kiến nghị").FillAsync("Cụ có số căn cước 001099012345");
        await Form.ButtonAsync(page, "Gửi báo cáo");
        await Expect(page.Locator(".fault").Filter(new LocatorFilterOptions { HasText = "căn cước" })).ToBeVisibleAsync();
        await page.Locator("summary").ClickAsync();
        await Looks.InBothLightsAsync(page, "field-phone", "vi-report-form");

        // What is begun outlives the page.
        await page.GetByLabel("Đề xuất, kiến nghị").FillAsync("Thêm tờ rơi chữ to");
        await Form.UntilKeptAsync(page, "reference", "Thêm tờ rơi chữ to");
        page = await Form.ReopenAsync(phone, page);
        await OpenAsync(page);
        await WriteAsync(page);
        await Expect(page.GetByLabel("Đề xuất, kiến nghị")).ToHaveValueAsync("Thêm tờ rơi chữ to");
        await Form.ButtonAsync(page, "Gửi báo cáo");
        await Expect(page.GetByText("Xã đã nhận báo cáo.")).ToBeVisibleAsync();
        var second = await ReachesAsync(world, period, 2);

        Assert.Equal(("Cụ già chưa có điện thoại", "", "Đến từng hộ"), TextsOf(first));
        Assert.Equal(("Cụ già chưa có điện thoại", "Thêm tờ rơi chữ to", "Đến từng hộ"), TextsOf(second));
    }

    [Fact]
    public async Task A_report_whose_answer_was_lost_is_there_once_and_what_was_returned_meanwhile_is_not_answered_unread()
    {
        await using var world = await World.StartAsync();
        await world.PlanAsync("thanh-dong", World.Commune);
        var period = (await NextAsync(world)).GetProperty("period").GetString()!;
        await using var phone = await browser.PhoneAsync(world.Address);
        var page = await Form.EnrolAsync(phone, world, "leader");
        var isLost = true;
        await phone.RouteAsync("**/submit", async route =>
        {
            if (!isLost)
            {
                await route.ContinueAsync();
                return;
            }

            await route.FetchAsync();
            await route.AbortAsync();
        });
        await SendAsync(page, "Sóng yếu");
        await Expect(page.GetByText("Chưa gửi được.")).ToBeVisibleAsync();
        isLost = false;
        page = await Form.ReopenAsync(phone, page);
        await OpenAsync(page);
        await Expect(page.Locator(".record").Filter(new LocatorFilterOptions { HasText = "chờ xã duyệt" })).ToBeVisibleAsync();
        var once = await ReachesAsync(world, period, 1);

        isLost = true;
        await SendAsync(page, "Sóng yếu cuối thôn", "chờ xã duyệt");
        await Expect(page.GetByText("Chưa gửi được.")).ToBeVisibleAsync();
        await world.SendAsync(HttpMethod.Post, $"reports/{World.Team}/{period}/return", """{ "reason": "Thiếu đề xuất" }""");
        isLost = false;
        page = await Form.ReopenAsync(phone, page);
        await OpenAsync(page);
        await Expect(page.Locator(".record.refused").First).ToContainTextAsync("Thiếu đề xuất");
        await Expect(page.Locator(".record.refused").First).ToContainTextAsync("Phần bạn viết còn trên máy này");
        var returned = await ReachesAsync(world, period, 2);
        await SendAsync(page, "Sóng yếu; cấp bộ phát", "Thiếu đề xuất");
        await Expect(page.GetByText("Xã đã nhận báo cáo.")).ToBeVisibleAsync();

        Assert.Equal(("submitted", "returned"), (Status(once), Status(returned)));
        Assert.Equal("Sóng yếu; cấp bộ phát", TextsOf(await ReachesAsync(world, period, 3)).Difficulties);

        // What comes after the report was accepted is lost neither.
        await Form.ButtonAsync(page, "‹ Các báo cáo");
        await phone.SetOfflineAsync(true);
        await SendAsync(page, "Sóng yếu ở ba thôn", "chờ xã duyệt");
        await Expect(page.GetByText("Chưa gửi được.")).ToBeVisibleAsync();
        await world.SendAsync(HttpMethod.Post, $"reports/{World.Team}/{period}/accept", "{}");
        await phone.SetOfflineAsync(false);
        page = await Form.ReopenAsync(phone, page);
        await OpenAsync(page);
        var accepted = page.Locator(".record.sent").First;
        await Expect(accepted).ToContainTextAsync("Sóng yếu ở ba thôn");
        await accepted.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Bỏ phần này" }).ClickAsync();
        await Expect(accepted).Not.ToContainTextAsync("Sóng yếu ở ba thôn");

        static string? Status(JsonElement report) => report.GetProperty("status").GetString() is "late" ? "submitted" : report.GetProperty("status").GetString();

        async Task SendAsync(IPage form, string text, string whose = "")
        {
            await OpenAsync(form);
            await form.Locator("main .record").Filter(new LocatorFilterOptions { HasText = whose }).Locator("button").First.ClickAsync();
            await form.GetByLabel(Difficulties).FillAsync(text);
            await Form.ButtonAsync(form, "Gửi báo cáo");
        }
    }

    [Fact]
    public async Task A_collector_sees_what_the_team_owes_and_what_it_was_told_but_writes_no_report()
    {
        await using var world = await World.StartAsync();
        await world.PlanAsync("thanh-dong", World.Commune);
        var report = await NextAsync(world);
        var period = report.GetProperty("period").GetString();
        await world.SendAsync(HttpMethod.Post, $"reports/{World.Team}/{period}/submit", """{ "proposals": "Thêm tờ rơi" }""");
        await world.SendAsync(HttpMethod.Post, $"reports/{World.Team}/{period}/accept", "{}");
        await using var phone = await browser.PhoneAsync(world.Address);
        var page = await Form.EnrolAsync(phone, world);
        await OpenAsync(page);
        await Expect(page.Locator(".record.sent").First).ToContainTextAsync("Đã duyệt");
        await Expect(page.GetByText("Thông báo gần đây")).ToBeVisibleAsync();
        await Expect(page.Locator("section .record:not(.sent)").First).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Viết báo cáo" })).ToHaveCountAsync(0);
    }

    /// <summary>The one whose deadline is nearest.</summary>
    private static async Task<JsonElement> NextAsync(World world) =>
        (await world.SendAsync(HttpMethod.Get, "reports?unit=" + World.Team, body: null)).GetProperty("items").EnumerateArray()
            .MinBy(one => Math.Abs(DateOnly.Parse(one.GetProperty("dueOn").GetString()!, CultureInfo.InvariantCulture).DayNumber - World.Today.DayNumber));

    private static Task OpenAsync(IPage page) => page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Báo cáo" }).ClickAsync();

    private static Task WriteAsync(IPage page) => page.Locator("main .record button").First.ClickAsync();

    private static async Task<JsonElement> ReachesAsync(World world, string period, int version)
    {
        JsonElement report = default;
        await Patience.UntilAsync("version " + version, Form.Longest, async () =>
        {
            report = await world.SendAsync(HttpMethod.Get, $"reports/{World.Team}/{period}", body: null);
            return report.GetProperty("version").GetInt32() == version;
        });
        return report;
    }

    private static (string? Difficulties, string? Proposals, string? NextPeriod) TextsOf(JsonElement report) =>
        (report.GetProperty("difficulties").GetString(), report.GetProperty("proposals").GetString(), report.GetProperty("nextPeriod").GetString());
}

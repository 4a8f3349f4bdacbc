using System.Globalization;
using Microsoft.Playwright;
using Tcns.Testing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Tcns.Web.Tests;

/// <summary>What comes back to a team's phone: returned records, answers, and what it lacks to its targets.</summary>
public class FieldReturnTests(Browser browser)
{
    [Fact]
    public async Task A_returned_record_appears_with_its_reason_and_the_leader_mends_it()
    {
        await using var world = await World.StartAsync();
        await using var phone = await browser.PhoneAsync(world.Address);
        var page = await Form.EnrolAsync(phone, world, "leader");
        await Form.VisitAsync(page, "H01");
        await Form.ListAsync(page);
        await Expect(page.Locator(".record.sent")).ToHaveCountAsync(1);
        var visit = await ArrivedAsync(world, "visits");
        await world.SendAsync(HttpMethod.Post, $"visits/{World.Team}/{visit}/return", """{ "reason": "Thiếu thời lượng thực tế" }""");

        page = await Form.ReopenAsync(phone, page);
        await Expect(page.GetByText("1 cần sửa")).ToBeVisibleAsync();
        await Form.ListAsync(page);
        await Expect(page.Locator(".record.refused")).ToContainTextAsync("Thiếu thời lượng thực tế");
        await Form.ButtonAsync(page, "Sửa");
        await page.Locator("button.folded", new PageLocatorOptions { HasText = "phút" }).ClickAsync();
        await page.GetByLabel("Số phút").FillAsync("55");

        // Mended where there is no network, it goes out once there is.
        await phone.SetOfflineAsync(true);
        await Form.ButtonAsync(page, "Lưu");
        await Expect(page.GetByText("Chờ gửi phần sửa")).ToBeVisibleAsync();
        await phone.SetOfflineAsync(false);
        await Expect(page.Locator(".record.sent")).ToHaveCountAsync(1);
        await Expect(page.GetByText("Xã trả lại", new PageGetByTextOptions { Exact = true })).ToHaveCountAsync(0);

        var mended = Assert.Single(await world.RecordsAsync("visits"));
        Assert.Equal(("active", 55), (mended.GetProperty("status").GetString(), mended.GetProperty("minutes").GetInt32()));
    }

    [Fact]
    public async Task A_collector_is_told_who_mends_a_returned_record_and_hears_the_answer_to_feedback()
    {
        await using var world = await World.StartAsync();
        await using var phone = await browser.PhoneAsync(world.Address);
        var page = await Form.EnrolAsync(phone, world);
        await Form.VisitAsync(page, "H01");
        await Form.FeedbackAsync(page, "Sóng yếu ở cuối thôn");
        var (visit, feedback) = (await ArrivedAsync(world, "visits"), await ArrivedAsync(world, "feedback"));
        await world.SendAsync(HttpMethod.Post, $"visits/{World.Team}/{visit}/return", """{ "reason": "Sai hộ" }""");
        await world.SendAsync(HttpMethod.Post, $"feedback/{World.Team}/{feedback}/answer", """{ "answer": "Trạm mới có từ tháng 12", "resolved": true }""");

        page = await Form.ReopenAsync(phone, page);
        await Form.ListAsync(page);
        await Expect(page.GetByText("Tổ trưởng sửa bản ghi này")).ToBeVisibleAsync();
        await Expect(page.GetByText("Trạm mới có từ tháng 12")).ToBeVisibleAsync();
        await Expect(page.GetByText("Đã giải quyết")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_was_changed_after_it_had_arrived_unnoticed_replaces_what_the_server_holds_when_the_leader_says_so()
    {
        await using var world = await World.StartAsync();
        await using var phone = await browser.PhoneAsync(world.Address);
        var page = await Form.EnrolAsync(phone, world, "leader");
        await phone.RouteAsync("**/api/v1/visits", async route =>
        {
            // However late it is tried again: what was saved first arrives and is never answered.
            if (route.Request.PostData?.Contains("H01", StringComparison.Ordinal) != true)
            {
                await route.ContinueAsync();
                return;
            }

            await route.FetchAsync();
            await route.AbortAsync();
        });
        await Form.VisitAsync(page, "H01");
        await ArrivedAsync(world, "visits");
        await Form.ListAsync(page);
        await Form.ButtonAsync(page, "Sửa");
        await page.GetByLabel("Mã hộ").FillAsync("H02");
        await Form.ButtonAsync(page, "Lưu");
        await Form.ButtonAsync(page, "Thay bằng nội dung trên máy này");
        await Form.ButtonAsync(page, "Thay bằng nội dung trên máy này");
        await Expect(page.Locator(".record.sent")).ToHaveCountAsync(1);

        Assert.Equal("H02", Assert.Single(await world.RecordsAsync("visits")).GetProperty("household").GetString());
    }

    [Fact]
    public async Task A_team_sees_what_it_lacks_to_its_targets_and_its_next_deadline()
    {
        await using var world = await World.StartAsync();
        await AimAsync(world);
        await using var phone = await browser.PhoneAsync(world.Address);
        var page = await Form.EnrolAsync(phone, world);
        await Form.ButtonAsync(page, "Chỉ tiêu");
        await Expect(page.GetByText("Còn 160 người trong độ tuổi lao động nữa là đạt chỉ tiêu.")).ToBeVisibleAsync();
        await Expect(page.GetByText("Còn 8 hộ kinh doanh nữa là đạt chỉ tiêu.")).ToBeVisibleAsync();
    }

    /// <summary>A plan with two targets, what they are measured against, and the figures.</summary>
    internal static async Task AimAsync(World world)
    {
        var end = World.Today.Year.ToString(CultureInfo.InvariantCulture) + "-12-31";
        await world.PlanAsync(
            "thanh-dong", World.Commune, $$"""{ "indicator": "working-age-informed", "value": 80, "by": "{{end}}" }""", $$"""{ "indicator": "businesses-cashless", "value": 80, "by": "{{end}}" }""");
        await world.BaselineAsync(households: 100, workingAge: 200, businesses: 10);
        await world.CountAsync();
    }

    private static async Task<string> ArrivedAsync(World world, string kind)
    {
        await Patience.UntilAsync("the record", Form.Longest, async () => (await world.RecordsAsync(kind)).Count > 0);
        return Assert.Single(await world.RecordsAsync(kind)).GetProperty("id").GetString()!;
    }
}

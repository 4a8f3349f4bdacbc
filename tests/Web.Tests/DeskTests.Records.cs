using System.Text.Json;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Tcns.Web.Tests;

/// <summary>Records that are corrected, voided, closed, and feedback that is answered.</summary>
public sealed partial class DeskTests
{
    [Fact]
    public async Task A_correction_against_somebody_elses_shows_the_newest_and_may_go_through_once_more()
    {
        await using var desktop = await browser.DesktopAsync(world.World.Address);
        var id = await world.VisitAsync("H201");
        var page = await world.OpenAsync(desktop, $"#/records/visits/{DeskWorld.Team}/{id}");
        await ButtonAsync(page, "Sửa bản ghi");
        await page.GetByLabel("Số phút").FillAsync("75");
        var held = await world.SendAsync(HttpMethod.Get, $"visits/{DeskWorld.Team}/{id}", body: null);
        var other = JsonSerializer.Serialize(Content(held, "60"));
        await world.SendAsync(HttpMethod.Put, $"visits/{DeskWorld.Team}/{id}", other, ifMatch: held.GetProperty("etag").GetString());

        await ButtonAsync(page, "Lưu bản sửa");
        var notice = page.GetByRole(AriaRole.Alert).Filter(new LocatorFilterOptions { HasText = "Có người vừa sửa bản ghi này" });
        await Expect(notice.Locator("dd")).ToHaveTextAsync("60");
        await Expect(page.GetByLabel("Số phút")).ToHaveValueAsync("75");
        Assert.Equal(60, (await world.SendAsync(HttpMethod.Get, $"visits/{DeskWorld.Team}/{id}", body: null)).GetProperty("minutes").GetInt32());

        await ButtonAsync(page, "Vẫn lưu bản sửa của tôi");
        await Expect(page.GetByText("Đã lưu bản sửa")).ToBeVisibleAsync();
        Assert.Equal(75, (await world.SendAsync(HttpMethod.Get, $"visits/{DeskWorld.Team}/{id}", body: null)).GetProperty("minutes").GetInt32());
        await Expect(page.Locator(".history li")).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task A_day_of_a_closed_period_is_refused()
    {
        await using var desktop = await browser.DesktopAsync(world.World.Address);
        var id = await world.VisitAsync("H202");
        var page = await world.OpenAsync(desktop, $"#/records/visits/{DeskWorld.Team}/{id}");
        await ButtonAsync(page, "Sửa bản ghi");
        await page.GetByLabel("Ngày", new PageGetByLabelOptions { Exact = true }).FillAsync(DeskWorld.Today.AddDays(-230).ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        await ButtonAsync(page, "Lưu bản sửa");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Kỳ đã chốt");
    }

    [Fact]
    public async Task A_record_of_a_closed_period_is_only_shown()
    {
        await using var own = await World.StartAsync();
        var members = await own.SendAsync(HttpMethod.Get, $"teams/{World.Team}/members", body: null);
        var id = Guid.NewGuid();
        await own.SendAsync(HttpMethod.Post, "visits", $$"""
            { "id": "{{id}}", "team": "{{World.Team}}", "member": "{{members.GetProperty("items")[0].GetProperty("id").GetString()}}", "date": "{{World.Today:yyyy-MM-dd}}",
              "start": "00:10", "minutes": 30, "place": "home", "people": { "elderly": 1 }, "topics": ["vneid"] }
            """);
        var link = (await own.EnrolAsync("officer", World.Commune)).Link;
        await using var desktop = await browser.DesktopAsync(own.Address);
        var page = await desktop.NewPageAsync();
        await page.GotoAsync("/xa" + link);
        await DeskWorld.GoAsync(page, $"#/records/visits/{World.Team}/{id}");
        await Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Sửa bản ghi" })).ToHaveCountAsync(1);

        await own.RestartAsync(World.Today.AddDays(200));
        await page.ReloadAsync();
        await DeskWorld.GoAsync(page, $"#/records/visits/{World.Team}/{id}");
        await Expect(page.GetByText("đã chốt: bản ghi này chỉ xem được.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Sửa bản ghi" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_record_is_voided_with_a_reason_and_not_without()
    {
        await using var desktop = await browser.DesktopAsync(world.World.Address);
        var id = await world.VisitAsync("H203");
        var page = await world.OpenAsync(desktop, $"#/records/visits/{DeskWorld.Team}/{id}");
        await ButtonAsync(page, "Hủy bản ghi");
        await ButtonAsync(page, "Hủy bản ghi");
        await Expect(page.Locator(".panel .fault")).ToBeVisibleAsync();
        await page.GetByLabel("Lý do").FillAsync("Ghi trùng");
        await ButtonAsync(page, "Hủy bản ghi");
        await Expect(page.GetByText("Đã hủy. Lý do: Ghi trùng")).ToBeVisibleAsync();
        Assert.Equal("voided", (await world.SendAsync(HttpMethod.Get, $"visits/{DeskWorld.Team}/{id}", body: null)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task Feedback_goes_on_to_the_province_and_its_answer_may_be_changed()
    {
        await using var desktop = await browser.DesktopAsync(world.World.Address);
        var id = await world.FeedbackAsync("Trạm phát sóng hay mất điện.");
        var page = await world.OpenAsync(desktop, $"#/feedback/{DeskWorld.Team}/{id}");
        await ButtonAsync(page, "Chuyển lên tỉnh");
        // In the record that was asked for anew, not in what is said of the act: the form begins again with it.
        await Expect(page.Locator("[aria-labelledby='record-handling'] p").Filter(new LocatorFilterOptions { HasText = "Đã chuyển lên tỉnh" })).ToBeVisibleAsync();
        await ButtonAsync(page, "Trả lời");
        await Expect(page.Locator(".fault")).ToBeVisibleAsync();
        await page.GetByLabel("Trả lời").FillAsync("Tỉnh đã nhận.");
        await page.GetByLabel("Việc này đã xong").UncheckAsync();
        await ButtonAsync(page, "Trả lời");
        await Expect(page.GetByText("Tỉnh đã nhận.")).ToBeVisibleAsync();
        var held = await world.SendAsync(HttpMethod.Get, $"feedback/{DeskWorld.Team}/{id}", body: null);
        Assert.Equal(("province", "Tỉnh đã nhận."), (held.GetProperty("forwardedTo").GetString(), held.GetProperty("answer").GetString()));
        Assert.False(held.TryGetProperty("resolvedAt", out _));
    }

    /// <summary>What a record says, with other minutes.</summary>
    private static Dictionary<string, object> Content(JsonElement held, string minutes)
    {
        string[] said = ["member", "date", "start", "place", "household", "people", "workingAge", "topics", "outcomes"];
        var content = said.ToDictionary(name => name, name => (object)held.GetProperty(name), StringComparer.Ordinal);
        content["minutes"] = int.Parse(minutes, System.Globalization.CultureInfo.InvariantCulture);
        return content;
    }
}

using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Tcns.Web.Tests;

/// <summary>Every place of the commune desk on a phone and a desktop, light and dark, in both languages.</summary>
public class DeskLooksTests(Browser browser, DeskWorld world) : IClassFixture<DeskWorld>
{
    private const string Headings = "Mã tổ;Ngày;Kênh tuyên truyền;Chủ đề;Số hộ tiếp cận;Số người trong độ tuổi lao động tiếp cận\r\n";

    [Theory]
    [InlineData(true, "vi")]
    [InlineData(false, "vi")]
    [InlineData(true, "en")]
    [InlineData(false, "en")]
    public async Task Every_place_of_the_desk_has_no_fault_that_axe_finds(bool isPhone, string language)
    {
        await using var device = isPhone ? await browser.PhoneAsync(world.World.Address) : await browser.DesktopAsync(world.World.Address);
        var page = await world.OpenAsync(device);
        if (language == "en")
            await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "English" }).ClickAsync();
        await world.ReportAsync();
        var record = (await world.GetAsync("visits?limit=1")).EnumerateArray().First().GetProperty("id").GetString();
        await TakeAsync("today", "#/");
        await TakeAsync("teams", "#/teams?show=rules", ".card .actions button");
        await TakeAsync("team", "#/teams/" + DeskWorld.Team, ".member .actions button");
        await TakeAsync("villages", "#/villages", ".actions .main");
        await TakeAsync("baselines", "#/villages/baselines");
        await TakeAsync("months", "#/villages/months");
        await TakeAsync("records", "#/records");
        await TakeAsync("record", $"#/records/visits/{DeskWorld.Team}/{record}", ".head .actions button:nth-child(2)");
        await TakeAsync("feedback", "#/feedback", ".card .actions button");
        await TakeAsync("reports", "#/reports?period=" + DeskWorld.Month, "main .head .actions button");
        await TakeAsync("report-team", $"#/reports/{DeskWorld.Team}/{DeskWorld.Month}", "main .actions button:nth-child(2)");
        await TakeAsync("report-own", $"#/reports/{DeskWorld.Commune}/{DeskWorld.Month}", "form .main");
        await TakeAsync("letterhead", "#/letterhead");
        await TakeAsync("notices", "#/notices");
        await TakeAsync("notices-settings", "#/notices/settings");
        var award = await world.NominateAsync("outstanding-team", $$"""{ "team": "{{DeskWorld.Team}}" }""", "Đến đủ các hộ trong thôn.");
        await world.NominateAsync("digital-family", $$"""{ "village": "{{DeskWorld.Commune}}-01", "household": "H001" }""", "Cả nhà dùng dịch vụ công trực tuyến.");
        await TakeAsync("awards", "#/awards", "main .head button");
        await TakeAsync("award", "#/awards/" + award.GetProperty("id").GetString(), "main .actions .main");
        await TakeAsync("deadlines", "#/deadlines");
        await TakeAsync("signals", "#/signals");
        await TakeAsync("keys", "#/keys", ".head .actions button:nth-child(2)");
        await page.Locator(".panel form .main").ClickAsync();
        await Expect(page.Locator(".sheet .qr svg").First).ToBeVisibleAsync();
        await InEachLightAsync("sheets");
        await TakeAsync("import", "#/import");
        await page.Locator("main select").First.SelectOptionAsync("campaigns");
        var csv = Headings + $"{DeskWorld.Team};{DeskWorld.DayBefore(1)};Loa;VNeID;rất nhiều;480\r\n{DeskWorld.Team};32/13/2026;Loa truyền thanh;Tài khoản VNeID;20;480\r\n";
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "tuyen-truyen.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(csv) });
        await Expect(page.Locator(".faults li").First).ToBeVisibleAsync();
        await InEachLightAsync("import-faults");
        await RevokeAllAsync();

        async Task TakeAsync(string place, string path, string? opened = null)
        {
            await DeskWorld.GoAsync(page, path);
            if (opened is not null)
            {
                await page.Locator(opened).First.ClickAsync();
                await Expect(page.Locator(".panel").First).ToBeVisibleAsync();
            }

            await InEachLightAsync(place);
            Assert.Equal(page.ViewportSize!.Width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }

        Task InEachLightAsync(string place) => Looks.InBothLightsAsync(page, "desk-" + (isPhone ? "phone" : "desktop"), language + "-" + place);
    }

    /// <summary>So that the next one has teams without a key too.</summary>
    private async Task RevokeAllAsync()
    {
        foreach (var key in (await world.GetAsync("keys?limit=500")).EnumerateArray().Where(key => key.GetProperty("role").GetString() == "collector" && key.GetProperty("revokedAt").ValueKind == System.Text.Json.JsonValueKind.Null))
            await world.SendAsync(HttpMethod.Delete, "keys/" + key.GetProperty("id").GetString(), body: null);
    }
}

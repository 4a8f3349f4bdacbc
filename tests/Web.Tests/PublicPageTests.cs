using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Tcns.Web.Tests;

/// <summary>What residents read of a province, on a phone and a desktop, light and dark, in both languages.</summary>
public class PublicPageTests(Browser browser)
{
    private static readonly string Today = World.Today.ToString("O", CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_province_that_is_not_open_shows_nothing_but_that()
    {
        await using var world = await World.StartAsync();
        await using var phone = await browser.PhoneAsync(world.Address);
        var page = await phone.NewPageAsync();

        await page.GotoAsync("/cong-khai?tinh=31");

        await Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Tỉnh chưa công khai số liệu." })).ToBeVisibleAsync();
        await Expect(page.Locator("table")).ToHaveCountAsync(0);
        await Looks.TakeAsync(page, "public-phone-light-vi-off");
    }

    [Fact]
    public async Task Residents_read_the_totals_find_their_commune_and_see_no_small_counts()
    {
        await using var world = await World.StartAsync();
        await CountAsync(world);
        foreach (var isPhone in new[] { true, false })
        {
            await using var device = isPhone ? await browser.PhoneAsync(world.Address) : await browser.DesktopAsync(world.Address);
            var name = "public-" + (isPhone ? "phone" : "desktop");
            var page = await device.NewPageAsync();
            await page.GotoAsync("/cong-khai");
            var supported = page.Locator(".totals li").Filter(new LocatorFilterOptions { HasText = "Lượt người được hỗ trợ" });

            await Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToHaveTextAsync("Tổ công nghệ số cộng đồng ở thành phố Hải Phòng");
            await Expect(supported.Locator(".large")).ToHaveTextAsync("12");
            await page.GetByLabel("Tìm xã, phường").FillAsync("thanh dong");
            await Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
            await Expect(page.Locator("tbody tr")).ToContainTextAsync("dưới 5");
            await Looks.InBothLightsAsync(page, name, "vi");
            await AssertFitsAsync(page);

            await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "English", Exact = true }).ClickAsync();
            await Expect(page.Locator("tbody tr")).ToContainTextAsync("fewer than 5");
            await Looks.InBothLightsAsync(page, name, "en");
        }
    }

    [Fact]
    public async Task Where_several_provinces_are_open_one_is_chosen_and_stands_in_the_address()
    {
        await using var world = await World.StartAsync();
        await world.SendAsync(HttpMethod.Put, "units/31/public", """{ "isOpen": true }""");
        await world.SendAsync(HttpMethod.Put, "units/08/public", """{ "isOpen": true }""");
        await using var desktop = await browser.DesktopAsync(world.Address);
        var page = await desktop.NewPageAsync();
        await page.GotoAsync("/cong-khai");

        await page.GetByLabel("Tỉnh, thành phố").SelectOptionAsync("08");

        await Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToHaveTextAsync("Chưa có số liệu tổng hợp. Hãy xem lại sau.");
        await Expect(page).ToHaveURLAsync(new Uri(world.Address, "/cong-khai?tinh=08").ToString());
    }

    /// <summary>Two visits of 12 people to the households of a village of three hundred, counted and opened to everybody.</summary>
    private static async Task CountAsync(World world)
    {
        await world.BaselineAsync(households: 300, workingAge: 600, businesses: 20);
        var members = await world.SendAsync(HttpMethod.Get, $"teams/{World.Team}/members", body: null);
        var member = members.GetProperty("items")[0].GetProperty("id").GetString();
        foreach (var household in new[] { "H01", "H02" })
        {
            await world.SendAsync(
                HttpMethod.Post,
                "visits",
                $$"""
                { "id": "{{Guid.NewGuid()}}", "team": "{{World.Team}}", "member": "{{member}}", "date": "{{Today}}", "start": "00:05", "minutes": 5, "household": "{{household}}",
                  "place": "home", "people": { "general": 6 }, "topics": ["vneid"] }
                """);
        }

        await world.SendAsync(HttpMethod.Put, "units/31/public", """{ "isOpen": true }""");
        await world.CountAsync();
    }

    private static async Task AssertFitsAsync(IPage page) =>
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), "The page has to be scrolled sideways.");
}

using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Tcns.Testing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Tcns.Web.Tests;

/// <summary>The province picture on a phone, a desktop, a wall and paper, light and dark.</summary>
[Collection(DemoCollection.Name)]
public class PictureLooksTests(Browser browser, DemoWorld world)
{
    private static readonly (string Name, string Address, string Wanted)[] Places =
    [
        ("overview", "/", ".lagging .rows"),
        ("map", "/ban-do", ".cell"),
        ("map-value", "/ban-do?chi-so=teams-active", ".cell"),
        ("table", "/bang", ".heat td"),
        ("ranking", "/xep-hang?don-vi=02536", ".ranking li"),
        ("trend", "/dien-bien?chi-so=village-coverage", ".chart[data-ready=true]"),
        ("unit", "/don-vi/02536", ".lines li"),
        ("team", "/don-vi/02536-T03", ".lines li"),
        ("trace", "/don-vi/02536/chi-so/businesses-cashless", ".trace-value"),
        ("reports", "/bao-cao", ".sum"),
        ("awards", "/danh-hieu", ".listing, table"),
        ("empty", "/?ky=2020-Q1", ".notice"),
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_picture_has_no_fault_that_axe_finds(bool isPhone)
    {
        await using var device = isPhone ? await browser.PhoneAsync(world.Address) : await browser.DesktopAsync(world.Address);
        var visit = await PictureVisit.OpenAsync(device, world, world.Fragment);
        var name = "picture-" + (isPhone ? "phone" : "desktop");
        await world.NominateAsync();
        foreach (var place in Places)
            await TakeAsync(visit, place, name, "vi-");
        var (running, _) = await world.QuartersAsync();
        await TakeAsync(visit, ("report-province", $"/bao-cao/{DemoWorld.Province}/{running}", ".documents"), name, "vi-");
        await TakeAsync(visit, ("report-commune", $"/bao-cao/{DemoWorld.Commune}/{running}", ".days"), name, "vi-");
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "English" }).ClickAsync();
        foreach (var place in Places.Where(place => place.Name is "overview" or "unit" or "trace"))
            await TakeAsync(visit, place, name, "en-");
    }

    [Fact]
    public async Task The_wall_screen_can_be_read_from_afar()
    {
        await using var wall = await browser.DesktopAsync(world.Address);
        var visit = await PictureVisit.OpenAsync(wall, world, world.Fragment);
        await visit.Page.SetViewportSizeAsync(1920, 1080);

        // Who has asked for less motion turns the pages by hand: none turns before it was looked at.
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ReducedMotion = ReducedMotion.Reduce });
        await visit.GoAsync("/man-hinh", ".three li");
        await Expect(visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Chạy tiếp" })).ToBeVisibleAsync();
        foreach (var (slide, wanted) in new[] { ("numbers", ".three"), ("map", ".cell"), ("lagging", ".lagging .rows") })
        {
            await Expect(visit.Page.Locator(wanted).First).ToBeVisibleAsync();
            await Looks.InBothLightsAsync(visit.Page, "picture-wall", slide);
            Assert.Equal(1080, await visit.Page.EvaluateAsync<int>("document.documentElement.scrollHeight"));
            await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Trang sau" }).ClickAsync();
        }
    }

    [Fact]
    public async Task Overview_and_table_are_printed_on_A4_across_without_what_is_for_screens()
    {
        await using var desktop = await browser.DesktopAsync(world.Address);
        var visit = await PictureVisit.OpenAsync(desktop, world, world.Fragment);
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        foreach (var (name, address, wanted) in Places.Where(place => place.Name is "overview" or "table"))
        {
            await visit.GoAsync(address, wanted);
            await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            await Expect(visit.Page.Locator("header.top")).ToBeHiddenAsync();
            await Expect(visit.Page.Locator(".period")).ToBeHiddenAsync();
            await Expect(visit.Page.Locator(".as-of .printed")).ToBeVisibleAsync();
            var paper = Repository.At("artifacts", "screenshots", $"picture-print-{name}.pdf");
            var printed = Encoding.Latin1.GetString(await visit.Page.PdfAsync(new PagePdfOptions { Path = paper, PreferCSSPageSize = true }));
            Assert.Matches(@"/MediaBox \[0 0 84[12][.\d]* 59[45]", printed);
            var sheets = Regex.Count(printed, @"/Type /Page\b", RegexOptions.None, TimeSpan.FromSeconds(5));
            Assert.InRange(sheets, 1, name == "overview" ? 1 : 6);
        }
    }

    private static async Task TakeAsync(PictureVisit visit, (string Name, string Address, string Wanted) place, string device, string language)
    {
        await visit.GoAsync(place.Address, place.Wanted);
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        if (place.Name == "ranking")
            await visit.Page.Locator(".ranking summary").First.ClickAsync();
        var (wide, seen) = (await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), visit.Page.ViewportSize!.Width);
        Assert.True(wide <= seen, $"{place.Name} is {wide} wide");
        await Looks.InBothLightsAsync(visit.Page, device, language + place.Name);
    }
}

using Microsoft.Playwright;
using Tcns.Testing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Tcns.Web.Tests;

/// <summary>Other periods, other people, other screens.</summary>
[Collection(DemoCollection.Name)]
public class PictureStateTests(Browser browser, DemoWorld world)
{
    private static readonly string[] Pages = ["/ban-do", "/bang", "/xep-hang", "/dien-bien", "/don-vi/02536", "/don-vi/02536-T03", "/don-vi/02536-03", "/don-vi/02536/chi-so/households-guided", "/man-hinh", "/"];

    [Fact]
    public async Task No_page_complains_or_asks_anybody_but_this_server()
    {
        await using var desktop = await browser.DesktopAsync(world.Address);
        var visit = await PictureVisit.OpenAsync(desktop, world, world.Fragment);
        foreach (var address in Pages)
        {
            await visit.GoAsync(address, address == "/man-hinh" ? ".wall-top h1" : "main h1");
            await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        }

        visit.AssertNoTrouble();
    }

    [Fact]
    public async Task Both_calendars_can_be_chosen_and_are_kept_from_page_to_page()
    {
        await using var phone = await browser.PhoneAsync(world.Address);
        var visit = await PictureVisit.OpenAsync(phone, world, world.Fragment);
        var page = visit.Page;
        await page.Locator(".period summary").ClickAsync();
        await page.GetByLabel("Lịch").SelectOptionAsync("reporting");
        await page.WaitForURLAsync("**ky=*RQ*");
        var period = page.Url[^8..];
        await Expect(page.Locator(".period summary")).ToContainTextAsync("Kỳ báo cáo quý");
        var people = await PeopleAsync(period);
        await Expect(page.Locator(".three .big").First).ToHaveTextAsync(people);

        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Xếp hạng", Exact = true }).ClickAsync();
        await Expect(page.Locator(".ranking li").First).ToBeVisibleAsync();
        Assert.EndsWith(period, page.Url, StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Tổng quan", Exact = true }).ClickAsync();
        await page.GetByLabel("Loại kỳ").SelectOptionAsync("half");
        await Expect(page.Locator(".period summary")).ToContainTextAsync("6 tháng");
        await page.GetByLabel("Lịch").SelectOptionAsync("civil");
        await Expect(page.Locator(".period summary")).ToContainTextAsync("Quý");
        visit.AssertNoTrouble();
    }

    [Fact]
    public async Task A_period_without_figures_is_told_kindly_and_leads_on()
    {
        await using var phone = await browser.PhoneAsync(world.Address);
        var visit = await PictureVisit.OpenAsync(phone, world, world.Fragment);
        await visit.GoAsync("/?ky=2020-Q2", ".notice");
        await Expect(visit.Page.GetByText("Chưa có số liệu của quý II/2020.")).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Xem quý I/2020" }).ClickAsync();
        await Expect(visit.Page.GetByText("Chưa có số liệu của quý I/2020.")).ToBeVisibleAsync();
        visit.AssertNoTrouble();
    }

    [Fact]
    public async Task A_viewer_of_a_commune_sees_its_commune_alone()
    {
        await using var phone = await browser.PhoneAsync(world.Address);
        var visit = await PictureVisit.OpenAsync(phone, world, await world.EnrolAsync("viewer", DemoWorld.Commune));
        await Expect(visit.Page.Locator("main h1")).ToHaveTextAsync("Xã Sơn Dương");
        await Expect(visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Bản đồ" })).ToHaveCountAsync(0);
        foreach (var (address, wanted) in new[] { ("/bang", ".heat tbody tr"), ("/xep-hang", ".ranking li"), ("/dien-bien", ".chart[data-ready=true]"), ("/", ".three") })
        {
            await visit.GoAsync(address, wanted);
            await Expect(visit.Page.GetByLabel("Đơn vị", new PageGetByLabelOptions { Exact = true })).ToHaveCountAsync(0);
        }

        visit.AssertNoTrouble();
        var asked = visit.Requests.Where(url => url.Contains("unit=", StringComparison.Ordinal)).Select(url => url.Split("unit=")[1].Split('&')[0]).Distinct(StringComparer.Ordinal);
        Assert.Equal([DemoWorld.Commune], asked);
        await visit.GoAsync("/don-vi/00691", "[role=alert]");
        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("ngoài phạm vi");
    }

    [Theory]
    [InlineData("leader of", "11113-T03")]
    [InlineData("collector of", "11113-T03")]
    public async Task Somebody_of_a_team_sees_the_team_and_where_it_stands(string role, string team)
    {
        await using var phone = await browser.PhoneAsync(world.Address);
        var visit = await PictureVisit.OpenAsync(phone, world, await world.EnrolAsync(role.Split(' ')[0], team), ".lines li");
        await Expect(visit.Page.Locator("main h1")).ToContainTextAsync("Tổ CNSCĐ");
        await visit.GoAsync("/xep-hang", ".ranking li.own");
        await Expect(visit.Page.Locator(".ranking li.own")).ToHaveCountAsync(1);
        visit.AssertNoTrouble();
    }

    [Fact]
    public async Task Two_plans_in_force_stand_side_by_side()
    {
        await using var own = await World.StartAsync();
        await own.PlanAsync("thanh-dong-a", World.Commune, """{ "indicator": "village-coverage", "value": 100, "always": true }""", """{ "indicator": "teams-active", "value": 80, "every": "quarter" }""");
        await own.PlanAsync("thanh-dong-b", World.Commune, """{ "indicator": "village-coverage", "value": 90, "always": true }""");
        await own.CountAsync();
        await using var desktop = await browser.DesktopAsync(own.Address);
        var page = await desktop.NewPageAsync();
        await page.GotoAsync("/tinh" + (await own.EnrolAsync("provincial", "31")).Link);
        await page.EvaluateAsync("commune => location.hash = '#/don-vi/' + commune", World.Commune);
        var row = page.GetByRole(AriaRole.Row).Filter(new LocatorFilterOptions { HasText = "Thôn có Tổ CNSCĐ" });
        await Expect(row.GetByRole(AriaRole.Cell)).ToHaveCountAsync(2);
        await Expect(row).ToContainTextAsync("chỉ tiêu 90%");
        await Expect(row).ToContainTextAsync("chỉ tiêu 100%");
        await Looks.TakeAsync(page, "picture-desktop-light-vi-two-plans");
    }

    [Fact]
    public async Task The_wall_screen_turns_its_pages_waits_when_told_and_asks_anew()
    {
        await using var desktop = await browser.DesktopAsync(world.Address);

        // Before the page begins: what it has begun to wait for by another clock would never come.
        await desktop.Clock.InstallAsync(new ClockInstallOptions { TimeDate = UtcNow() });
        var visit = await PictureVisit.OpenAsync(desktop, world, world.Fragment);
        var page = visit.Page;

        // From here time goes on only where the test says so: however long the machine takes, no page turns meanwhile.
        await page.Clock.PauseAtAsync(UtcNow().AddMinutes(1));
        await page.EvaluateAsync("location.hash = '/man-hinh'");
        await ShownAsync(".three li");
        await page.Clock.RunForAsync(20_000);
        await ShownAsync("svg.province .cell");
        await page.Clock.RunForAsync(20_000);
        await ShownAsync(".lagging .rows");

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Tạm dừng" }).ClickAsync();
        await ShownAsync(".wall-top button:has-text('Chạy tiếp')");
        var before = visit.Requests.Count(IsFigures);
        await page.Clock.RunForAsync(300_000);
        await ShownAsync(".lagging .rows");
        Assert.True(visit.Requests.Count(IsFigures) > before, "nothing was asked anew");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Thoát màn hình lớn" }).ClickAsync();
        await ShownAsync("nav.places");
        visit.AssertNoTrouble();

        static DateTime UtcNow() => TimeProvider.System.GetUtcNow().UtcDateTime;

        // A page draws by its clock too, which gets a little each time it is looked at.
        Task ShownAsync(string wanted) => Patience.UntilAsync(wanted, TimeSpan.FromMinutes(1), async () =>
        {
            await page.Clock.RunForAsync(15);
            return await page.Locator(wanted).First.IsVisibleAsync();
        });
    }

    [Fact]
    public async Task The_operator_chooses_a_province_and_keeps_it()
    {
        await using var desktop = await browser.DesktopAsync(world.Address);
        var visit = await PictureVisit.OpenAsync(desktop, world, "#key=" + DemoServer.SystemKey, ".choices li");
        await visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Tỉnh Tuyên Quang" }).ClickAsync();
        await Expect(visit.Page.Locator(".three li")).ToHaveCountAsync(3);
        await visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Bảng", Exact = true }).ClickAsync();
        await Expect(visit.Page.Locator($".heat tr[data-unit='{DemoWorld.Commune}']")).ToBeVisibleAsync();
        visit.AssertNoTrouble();
    }

    private static bool IsFigures(string url) => url.Contains("/api/v1/indicators?", StringComparison.Ordinal);

    private async Task<string> PeopleAsync(string period)
    {
        var figures = await world.GetAsync($"indicators?unit={DemoWorld.Province}&period={period}");
        return DemoWorld.Shown(figures.GetProperty("plans")[0].GetProperty("indicators").EnumerateArray()
            .Single(line => line.GetProperty("id").GetString() == "priority-supports").GetProperty("denominator").GetDecimal());
    }
}

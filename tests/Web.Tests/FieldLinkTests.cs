using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Tcns.Web.Tests;

/// <summary>A phone on which more than one link is opened.</summary>
public class FieldLinkTests(Browser browser)
{
    private const string OtherVillage = World.Commune + "-04";
    private const string OtherTeam = World.Commune + "-T04";

    [Fact]
    public async Task A_dead_link_that_is_opened_without_a_network_leaves_the_phone_the_key_it_had()
    {
        await using var world = await World.StartAsync();
        await using var phone = await browser.PhoneAsync(world.Address);
        var page = await Form.EnrolAsync(phone, world);
        await Form.UntilInstalledAsync(page);
        var (dead, id) = await world.EnrolAsync();
        await world.SendAsync(HttpMethod.Delete, "keys/" + id, body: null);
        await phone.SetOfflineAsync(true);
        page = await OpenAsync(phone, page, dead, "Tổ CNSCĐ thôn Đông");
        await Form.VisitAsync(page, "H01");
        await phone.SetOfflineAsync(false);

        await Expect(page.GetByText("dùng lại khóa trước đó")).ToBeVisibleAsync();
        await Form.ListAsync(page);
        await Expect(page.Locator(".record.sent")).ToHaveCountAsync(1);
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        Assert.Single(await world.RecordsAsync("visits"));
    }

    [Fact]
    public async Task What_a_team_has_begun_is_there_again_once_its_link_is_opened_again()
    {
        await using var world = await World.StartAsync();
        await world.SendAsync(HttpMethod.Put, "villages/" + OtherVillage, """{ "name": "Thôn Tây", "kind": "thon" }""");
        await world.SendAsync(
            HttpMethod.Put, "teams/" + OtherTeam, $$"""{ "level": "village", "village": "{{OtherVillage}}", "name": "Tổ CNSCĐ thôn Tây", "establishedOn": "2025-07-16" }""");
        await using var phone = await browser.PhoneAsync(world.Address);
        var page = await Form.EnrolAsync(phone, world);
        await page.GetByLabel("Ghi chú").FillAsync("Đang nhập dở");
        await Form.UntilKeptAsync(page, "drafts", "Đang nhập dở");

        page = await OpenAsync(phone, page, (await world.EnrolAsync(unit: OtherTeam)).Link, "Tổ CNSCĐ thôn Tây");
        await Expect(page.GetByLabel("Ghi chú")).ToHaveValueAsync("");
        page = await OpenAsync(phone, page, (await world.EnrolAsync()).Link, "Tổ CNSCĐ thôn Đông");
        await Expect(page.GetByLabel("Ghi chú")).ToHaveValueAsync("Đang nhập dở");
    }

    private static async Task<IPage> OpenAsync(IBrowserContext phone, IPage page, string link, string team)
    {
        await page.CloseAsync();
        var next = await phone.NewPageAsync();
        await next.GotoAsync("/" + link);
        await Expect(next.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = team, Exact = true })).ToBeVisibleAsync();
        return next;
    }
}

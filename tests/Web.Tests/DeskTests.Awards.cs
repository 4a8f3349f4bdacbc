using System.IO.Compression;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Tcns.Web.Tests;

public partial class DeskTests
{
    [Fact]
    public async Task A_team_is_nominated_by_its_rank_recognised_by_the_chairman_and_sent_up_to_the_province()
    {
        await world.World.CountAsync("37");
        await using var desk = await browser.DesktopAsync(world.World.Address);
        var page = await world.OpenAsync(desk, "#/awards");
        await ClickAsync(page, "Đề nghị danh hiệu");
        await page.GetByLabel("Danh hiệu", new PageGetByLabelOptions { Exact = true }).SelectOptionAsync("outstanding-team");
        await page.GetByLabel("Kỳ", new PageGetByLabelOptions { Exact = true }).First.SelectOptionAsync(DeskWorld.Quarter);
        await Expect(page.Locator("option").Filter(new LocatorFilterOptions { HasText = "hạng 1" }).First).ToBeAttachedAsync();
        await page.GetByLabel("Tổ", new PageGetByLabelOptions { Exact = true }).SelectOptionAsync(DeskWorld.Commune + "-T02");
        await ClickAsync(page, "Gửi đề nghị");
        await Expect(page.Locator(".fault").First).ToBeVisibleAsync();
        await page.GetByLabel("Lý do").FillAsync("Đến đủ các hộ trong thôn.");
        await ClickAsync(page, "Gửi đề nghị");
        await page.Locator("main tbody tr").Filter(new LocatorFilterOptions { HasText = "Tổ CNSCĐ tiêu biểu" }).Locator("a").ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("Chờ Chủ tịch quyết định");

        await ClickAsync(page, "Ghi quyết định công nhận");
        await page.Locator(".panel form button.main").ClickAsync();
        await Expect(page.Locator(".fault").First).ToBeVisibleAsync();
        await page.GetByLabel("Số quyết định").FillAsync("15/QĐ-UBND");
        await page.Locator(".panel form button.main").ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("Đã công nhận");
        await ClickAsync(page, "Đề nghị lên tỉnh");
        await page.Locator(".panel form button.main").ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("Đã đề nghị lên tỉnh");
        await Expect(page.Locator("main tbody tr")).ToHaveCountAsync(3);

        await DeskWorld.GoAsync(page, "#/awards");
        var download = await page.RunAndWaitForDownloadAsync(() => ClickAsync(page, "Tải văn bản Word (.docx)"));
        using var paper = ZipFile.OpenRead(await download.PathAsync());
        Assert.NotNull(paper.GetEntry("word/document.xml"));
        var forwarded = await world.GetAsync($"awards?unit={DeskWorld.Commune}&status=forwarded");
        Assert.Equal(DeskWorld.Commune + "-T02", forwarded[0].GetProperty("nominee").GetProperty("team").GetString());
    }

    [Fact]
    public async Task Who_decided_elsewhere_meanwhile_is_not_overwritten()
    {
        var award = await world.NominateAsync("electronic-neighbourhood", $$"""{ "village": "{{DeskWorld.Commune}}-03" }""", "Cả thôn quét mã QR.");
        await using var desk = await browser.DesktopAsync(world.World.Address);
        var page = await world.OpenAsync(desk, "#/awards/" + award.GetProperty("id").GetString());
        await ClickAsync(page, "Rút đề nghị");
        await world.SendAsync(HttpMethod.Post, $"awards/{DeskWorld.Commune}/{award.GetProperty("id").GetString()}/decide", """{ "outcome": "declined", "reason": "Chưa đủ hộ" }""");
        await page.GetByLabel("Lý do").FillAsync("Nhầm thôn");
        await page.Locator(".panel form button.main").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("Không công nhận");
        Assert.Equal("declined", (await world.SendAsync(HttpMethod.Get, $"awards/{DeskWorld.Commune}/{award.GetProperty("id").GetString()}", body: null)).GetProperty("status").GetString());
    }

    private static Task ClickAsync(IPage page, string button) => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button, Exact = true }).First.ClickAsync();
}

using System.Text.Json;
using Microsoft.Playwright;
using Tcns.Testing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Tcns.Web.Tests;

/// <summary>
/// Every page on a phone and a desktop, light and dark, in both languages: a picture of each in <c>artifacts/screenshots</c>, for people to
/// look at, and what axe finds wrong with it.
/// </summary>
public class LooksTests(Browser browser)
{
    private static readonly string Pictures = Repository.At("artifacts", "screenshots");
    private static readonly string Axe = Repository.At("node_modules", "axe-core", "axe.min.js");

    [Theory]
    [InlineData(true, ColorScheme.Light)]
    [InlineData(true, ColorScheme.Dark)]
    [InlineData(false, ColorScheme.Light)]
    [InlineData(false, ColorScheme.Dark)]
    public async Task The_field_form_has_no_fault_that_axe_finds(bool isPhone, ColorScheme scheme)
    {
        await using var world = await World.StartAsync();
        await using var device = isPhone ? await browser.PhoneAsync(world.Address, scheme) : await browser.DesktopAsync(world.Address, scheme);
        var name = $"field-{(isPhone ? "phone" : "desktop")}-{(scheme == ColorScheme.Dark ? "dark" : "light")}";
        var page = await device.NewPageAsync();
        await page.GotoAsync("/");
        await Expect(page.GetByText("Chưa có khóa truy cập")).ToBeVisibleAsync();
        await LookAsync(page, name + "-vi-enrol");

        await page.CloseAsync();
        page = await FieldFormTests.EnrolAsync(device, world);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Lưu" }).ClickAsync();
        await Expect(page.GetByText("Hãy chọn ít nhất một nội dung.")).ToBeVisibleAsync();
        await LookAsync(page, name + "-vi-visit");
        await page.GetByLabel("Ghi chú").FillAsync("Số căn cước 001099012345");
        await FieldFormTests.RecordAsync(page, "H01");
        await FieldFormTests.RecordAsync(page, "H02");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Đã ghi" }).ClickAsync();
        await Expect(page.Locator(".record.sent")).ToHaveCountAsync(1);
        await Expect(page.Locator(".record.refused")).ToHaveCountAsync(1);
        await LookAsync(page, name + "-vi-list");

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "English" }).ClickAsync();
        await Expect(page.GetByText("To be mended", new PageGetByTextOptions { Exact = true })).ToBeVisibleAsync();
        await LookAsync(page, name + "-en-list");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Record a visit" }).ClickAsync();
        await LookAsync(page, name + "-en-visit");
    }

    private static async Task LookAsync(IPage page, string name)
    {
        Directory.CreateDirectory(Pictures);

        // As tall as what it shows: nothing lies under the bar at the bottom.
        var usual = page.ViewportSize!;
        var height = await page.EvaluateAsync<int>("document.documentElement.scrollHeight");
        await page.SetViewportSizeAsync(usual.Width, Math.Max(usual.Height, height));
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Pictures, name + ".png"), FullPage = true });
        await page.EvaluateAsync(await File.ReadAllTextAsync(Axe, TestContext.Current.CancellationToken));
        var found = await page.EvaluateAsync<JsonElement>("axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })");
        var violations = found.GetProperty("violations").EnumerateArray()
            .Select(violation => violation.GetProperty("id").GetString() + ": " + violation.GetProperty("nodes")[0].GetProperty("html").GetString());
        Assert.Empty(violations);
        await page.SetViewportSizeAsync(usual.Width, usual.Height);
    }
}

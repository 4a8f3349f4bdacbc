using System.Text.Json;
using Microsoft.Playwright;
using Tcns.Testing;
using Xunit;

namespace Tcns.Web.Tests;

/// <summary>A picture of a page in <c>artifacts/screenshots</c>, for people to look at, and what axe finds wrong with it.</summary>
internal static class Looks
{
    private static readonly string Pictures = Repository.At("artifacts", "screenshots");
    private static readonly string Axe = Repository.At("node_modules", "axe-core", "axe.min.js");

    private const string Everything = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";
    private const string Colours = "{ type: 'rule', values: ['color-contrast'] }";

    /// <summary>By day and by night; by night all but the colours was looked at already.</summary>
    public static async Task InBothLightsAsync(IPage page, string device, string place)
    {
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
        await TakeAsync(page, $"{device}-light-{place}");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        await TakeAsync(page, $"{device}-dark-{place}", Colours);
    }

    public static Task TakeAsync(IPage page, string name) => TakeAsync(page, name, Everything);

    private static async Task TakeAsync(IPage page, string name, string rules)
    {
        Directory.CreateDirectory(Pictures);

        // As tall as what it shows: nothing lies under the bar at the bottom.
        var usual = page.ViewportSize!;
        var height = await page.EvaluateAsync<int>("document.documentElement.scrollHeight");
        await page.SetViewportSizeAsync(usual.Width, Math.Max(usual.Height, height));
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Pictures, name + ".png"), FullPage = true });
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
            await page.EvaluateAsync(await File.ReadAllTextAsync(Axe, TestContext.Current.CancellationToken));
        var found = await page.EvaluateAsync<JsonElement>("axe.run(document, { runOnly: " + rules + " })");
        var violations = found.GetProperty("violations").EnumerateArray()
            .Select(violation => violation.GetProperty("id").GetString() + ": " + violation.GetProperty("nodes")[0].GetProperty("html").GetString());
        Assert.Empty(violations);
        await page.SetViewportSizeAsync(usual.Width, usual.Height);
    }
}

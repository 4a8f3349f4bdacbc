using System.Collections.Concurrent;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Tcns.Web.Tests;

/// <summary>Somebody who looks at the province picture; what goes wrong meanwhile is noted.</summary>
internal sealed class PictureVisit
{
    private readonly ConcurrentQueue<string> troubles = new();

    private PictureVisit(IPage page) => Page = page;

    public IPage Page { get; }

    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>Opens a link to the picture; the key stays in the browser.</summary>
    public static async Task<PictureVisit> OpenAsync(IBrowserContext device, DemoWorld world, string fragment, string wanted = ".three li")
    {
        var visit = new PictureVisit(await device.NewPageAsync());
        var page = visit.Page;
        page.Console += (_, message) => visit.Note(message);
        page.PageError += (_, error) => visit.troubles.Enqueue(error);
        page.Request += (_, request) =>
        {
            visit.Requests.Enqueue(request.Url);
            if (!request.Url.StartsWith(world.Address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                visit.troubles.Enqueue("another origin: " + request.Url);
        };
        await page.AddInitScriptAsync("addEventListener('securitypolicyviolation', (event) => console.error('CSP ' + event.violatedDirective + ' ' + event.blockedURI))");
        await page.GotoAsync("/tinh" + fragment);
        await Expect(page.Locator(wanted).First).ToBeVisibleAsync();
        return visit;
    }

    /// <summary>To another place of the page.</summary>
    public async Task GoAsync(string address, string wanted)
    {
        await Page.EvaluateAsync("address => { location.hash = address }", address);
        await Expect(Page.Locator(wanted).First).ToBeVisibleAsync();
    }

    public async Task<byte[]> DownloadAsync(string button)
    {
        var download = await Page.RunAndWaitForDownloadAsync(() => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button, Exact = true }).First.ClickAsync());
        return await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
    }

    public void AssertNoTrouble() => Assert.Empty(troubles);

    /// <summary>That a period has no figures is an answer, though the browser notes every 404.</summary>
    private void Note(IConsoleMessage message)
    {
        var isUnpublished = message.Text.Contains("status of 404", StringComparison.Ordinal)
            && (message.Location.Contains("/api/v1/indicators?", StringComparison.Ordinal) || message.Location.Contains("/api/v1/ranking?", StringComparison.Ordinal));
        if (message.Type is "error" && !isUnpublished)
            troubles.Enqueue(message.Text + " " + message.Location);
    }
}

using Microsoft.Playwright;
using Tcns.Testing;
using Xunit;

[assembly: AssemblyFixture(typeof(Azurite))]
[assembly: AssemblyFixture(typeof(Tcns.Web.Tests.Browser))]

namespace Tcns.Web.Tests;

/// <summary>The Chromium, Chrome or Edge of this machine, without a window.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "chrome.exe", "msedge.exe"];
    private static readonly string[] UsualFolders =
    [
        "/Applications/Google Chrome.app/Contents/MacOS", "/Applications/Microsoft Edge.app/Contents/MacOS",
        @"C:\Program Files\Google\Chrome\Application", @"C:\Program Files (x86)\Microsoft\Edge\Application",
    ];

    private const float Patience = 90_000;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        // Machines that build and test at once are slow; how soon something is there is tried where it is promised.
        Assertions.SetDefaultExpectTimeout(Patience);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Find(),
            Timeout = 2 * Patience,
            // The proxy's certificate is made for the test; a page's own setting would leave its service worker out.
            Args = [.. ServerDoor.IsProxied ? (string[])["--ignore-certificate-errors"] : [], "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A phone with nothing on it yet.</summary>
    internal Task<IBrowserContext> PhoneAsync(Uri server, ColorScheme scheme = ColorScheme.Light) => OpenAsync(server, 360, 740, scheme);

    internal Task<IBrowserContext> DesktopAsync(Uri server, ColorScheme scheme = ColorScheme.Light) => OpenAsync(server, 1280, 800, scheme);

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }

    private static string Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Concat(UsualFolders);
        return folders.SelectMany(folder => Names.Concat(["Google Chrome", "Microsoft Edge"]).Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("The tests of the pages need Chromium, Chrome or Edge, and found none. On Debian: apt-get install chromium");
    }

    private async Task<IBrowserContext> OpenAsync(Uri server, int width, int height, ColorScheme scheme)
    {
        var device = await browser!.NewContextAsync(OptionsOf(server, width, height, scheme));
        device.SetDefaultTimeout(Patience);
        return device;
    }

    private static BrowserNewContextOptions OptionsOf(Uri server, int width, int height, ColorScheme scheme) => new()
    {
        BaseURL = server.ToString(),
        ViewportSize = new ViewportSize { Width = width, Height = height },
        ColorScheme = scheme,
        IgnoreHTTPSErrors = ServerDoor.IsProxied,
        Locale = "vi-VN",
        TimezoneId = "Asia/Ho_Chi_Minh",
    };
}

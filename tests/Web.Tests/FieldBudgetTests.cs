using System.Diagnostics;
using Microsoft.Playwright;
using Tcns.Testing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Tcns.Web.Tests;

/// <summary>What the field form may cost a cheap phone at the end of a weak line.</summary>
[Collection(Quiet.Name)]
public class FieldBudgetTests(Browser browser)
{
    private const int MostBytes = 120 * 1024;
    private const double LongestSeconds = 3;

    /// <summary>How long a moment is sought in which the machine has nothing else to do.</summary>
    private static readonly TimeSpan LongestSearch = TimeSpan.FromMinutes(5);

    /// <summary>The page itself notes when the button to save is drawn.</summary>
    private const string Watch =
        "new MutationObserver((_, watch) => { if (document.querySelector('form button.main:enabled')) { watch.disconnect(); requestAnimationFrame(() => requestAnimationFrame(() => window.ready = performance.now())); } })"
        + ".observe(document, { childList: true, subtree: true });";

    /// <summary>What it waited for, each from when to when in milliseconds, without the key of the link.</summary>
    private const string Way = "performance.getEntries().map(one => [one.entryType, one.name.split('#')[0].split('/').pop(), Math.round(one.startTime), Math.round(one.responseEnd || one.startTime + one.duration)].join(' ')).join('\\n')";

    [Fact]
    public void The_form_is_small()
    {
        var pages = Path.Combine(AppContext.BaseDirectory, "wwwroot");
        var worker = File.ReadAllText(Path.Combine(pages, "sw.js"));
        var list = worker[worker.IndexOf("[`/`", StringComparison.Ordinal)..];
        var files = list[1..list.IndexOf(']', StringComparison.Ordinal)].Split(',').Select(name => name.Trim('`', '"')).ToArray();
        var code = files.Where(name => name.EndsWith(".js", StringComparison.Ordinal) || name.EndsWith(".css", StringComparison.Ordinal)).ToArray();
        Assert.True(code.Length >= 4, worker[..500]);
        Assert.InRange(code.Sum(name => new FileInfo(pages + name + ".br").Length), 1, MostBytes);
    }

    /// <summary>From the tap on the enrol link to a form that can be filled in: 400 kbit/s, 400 ms to the server, a processor four times as slow.</summary>
    [Fact]
    public async Task A_slow_phone_can_record_within_three_seconds_of_its_first_start()
    {
        await using var world = await World.StartAsync();
        var link = (await world.EnrolAsync()).Link;
        var way = "";
        var times = new List<double>();
        var clock = Stopwatch.StartNew();

        // Other work on the machine may slow one attempt down, never speed one up.
        do
        {
            await using var phone = await browser.PhoneAsync(world.Address);
            var page = await phone.NewPageAsync();
            await SlowDownAsync(await phone.NewCDPSessionAsync(page));
            await page.AddInitScriptAsync(Watch);
            await page.GotoAsync("/" + link, new PageGotoOptions { WaitUntil = WaitUntilState.Commit });
            await Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Lưu", Exact = true })).ToBeEnabledAsync();
            await Patience.UntilAsync("the drawn form", Form.Longest, () => page.EvaluateAsync<bool>("window.ready > 0"));
            times.Add(await page.EvaluateAsync<double>("window.ready / 1000"));
            way = await page.EvaluateAsync<string>(Way);
        }
        while (times[^1] > LongestSeconds && clock.Elapsed < LongestSearch);

        Assert.True(times.Min() <= LongestSeconds, string.Join(" ", times) + "\n" + way);
        TestContext.Current.TestOutputHelper!.WriteLine("Interactive after {0} s\n{1}", string.Join(" ", times), way);
    }

    private static async Task SlowDownAsync(ICDPSession devtools)
    {
        await devtools.SendAsync("Network.enable");
        await devtools.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["offline"] = false, ["latency"] = 400, ["downloadThroughput"] = 400 * 1000 / 8, ["uploadThroughput"] = 400 * 1000 / 8,
        });
        await devtools.SendAsync("Emulation.setCPUThrottlingRate", new Dictionary<string, object>(StringComparer.Ordinal) { ["rate"] = 4 });
    }
}

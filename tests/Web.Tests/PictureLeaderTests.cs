using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Tcns.Web.Tests;

/// <summary>A leader with a phone and thirty seconds.</summary>
[Collection(DemoCollection.Name)]
public class PictureLeaderTests(Browser browser, DemoWorld world)
{
    private const int MostTaps = 4;
    private const double LongestWait = 2_000;

    /// <summary>How long a moment is sought in which the machine has little else to do.</summary>
    private static readonly TimeSpan LongestSearch = TimeSpan.FromMinutes(5);

    private int taps;

    [Fact]
    public async Task From_the_link_to_the_trace_of_a_number_of_the_worst_commune_it_takes_four_taps_at_most()
    {
        await using var phone = await browser.PhoneAsync(world.Address);
        var page = await phone.NewPageAsync();
        await page.GotoAsync(world.Link.ToString());
        await page.WaitForURLAsync("**/tinh*", new PageWaitForURLOptions { WaitUntil = WaitUntilState.Commit });
        await Expect(page.Locator(".three li")).ToHaveCountAsync(3);
        var (period, _) = await world.QuartersAsync();
        var province = await world.GetAsync($"indicators?unit={DemoWorld.Province}&period={period}&children=true");
        var people = Line(province, "priority-supports").GetProperty("denominator").GetDecimal();
        await Expect(page.Locator(".three .big").Nth(0)).ToHaveTextAsync(DemoWorld.Shown(people));
        var teams = Line(province, "teams-active");
        await Expect(page.Locator(".three .big").Nth(1)).ToHaveTextAsync($"{teams.GetProperty("numerator").GetDecimal()}/{teams.GetProperty("denominator").GetDecimal()}");
        var statuses = Statuses(province.GetProperty("children").EnumerateArray().SelectMany(child => child.GetProperty("plans").EnumerateArray()));
        await Expect(page.Locator(".three .big").Nth(2)).ToHaveTextAsync($"{statuses.Count(status => status is "met" or "on-track")}/{statuses.Length}");

        var worst = page.Locator(".lagging li a").First;
        var name = await WorstAsync(province, period);
        await Expect(worst.Locator(".name")).ToHaveTextAsync(name);
        await TapAsync(worst);
        await Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = name, Exact = true })).ToBeVisibleAsync();
        await TapAsync(page.Locator(".lines a", new PageLocatorOptions { HasText = "Tổ đủ số lượng thành viên" }));
        await Expect(page.Locator(".trace-value .big")).ToBeVisibleAsync();
        Assert.True(taps <= MostTaps, taps + " taps");

        var steps = new Uri(page.Url).Fragment.Split('?')[0].Split('/');
        var trace = await world.GetAsync($"indicators/{steps[^1]}/trace?unit={steps[^3]}&period={period}");
        var value = trace.GetProperty("indicator").GetProperty("value").GetDecimal();
        await Expect(page.Locator(".trace-value .big")).ToHaveTextAsync(DemoWorld.Shown(value) + "%");
        await Expect(page.Locator(".trace .formula")).ToHaveTextAsync(trace.GetProperty("formula").GetString()!);
        await Expect(page.Locator(".trace tbody tr")).ToHaveCountAsync(trace.GetProperty("parts").GetArrayLength());
    }

    [Fact]
    public async Task The_three_numbers_are_there_within_two_seconds()
    {
        await using var phone = await browser.PhoneAsync(world.Address);
        var visit = await PictureVisit.OpenAsync(phone, world, world.Fragment);
        await visit.Page.AddInitScriptAsync("""
            new MutationObserver(() => {
              if (globalThis.seenAt === undefined && document.querySelectorAll('.three li').length === 3) globalThis.seenAt = performance.now();
            }).observe(document, { childList: true, subtree: true });
            """);
        var waits = new List<double>();
        var clock = Stopwatch.StartNew();

        // Other work on the machine may slow one visit down, never speed one up.
        do
        {
            await visit.Page.GotoAsync("/tinh?" + waits.Count.ToString(CultureInfo.InvariantCulture));
            await Expect(visit.Page.Locator(".three li")).ToHaveCountAsync(3);
            waits.Add(await visit.Page.EvaluateAsync<double>("globalThis.seenAt"));
        }
        while (waits[^1] >= LongestWait && clock.Elapsed < LongestSearch);

        Assert.True(waits.Min() < LongestWait, string.Join(" ms, ", waits.Select(wait => wait.ToString("F0", CultureInfo.InvariantCulture))) + " ms");
    }

    private static JsonElement Line(JsonElement figures, string id) =>
        figures.GetProperty("plans")[0].GetProperty("indicators").EnumerateArray().Single(line => line.GetProperty("id").GetString() == id);

    private static string[] Statuses(IEnumerable<JsonElement> plans) =>
        [.. plans.SelectMany(plan => plan.GetProperty("indicators").EnumerateArray()).Select(line => line.GetProperty("status").GetString()).OfType<string>()];

    /// <summary>By the server's score, of those that have begun.</summary>
    private async Task<string> WorstAsync(JsonElement province, string period)
    {
        var begun = province.GetProperty("children").EnumerateArray()
            .Where(child => child.GetProperty("plans")[0].GetProperty("indicators")[0].GetProperty("denominator").GetInt64() > 0).Select(child => child.GetProperty("unit").GetString()).ToHashSet();
        var ranking = await world.GetAsync($"ranking?unit={DemoWorld.Province}&period={period}&of=communes");
        var worst = ranking.GetProperty("items").EnumerateArray().Where(item => begun.Contains(item.GetProperty("unit").GetString())).MinBy(item => item.GetProperty("score").GetDecimal());
        return (await world.GetAsync("units/" + worst.GetProperty("unit").GetString())).GetProperty("fullName").GetString()!;
    }

    private async Task TapAsync(ILocator what)
    {
        taps++;
        await what.ClickAsync();
    }
}

using System.Text;
using System.Text.Json;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Tcns.Web.Tests;

/// <summary>Table, ranking and trend.</summary>
[Collection(DemoCollection.Name)]
public class PictureTableTests(Browser browser, DemoWorld world)
{
    private static readonly string[] Roman = ["I", "II", "III", "IV"];

    [Fact]
    public async Task The_table_shows_what_the_server_says_of_every_commune_and_so_does_its_file()
    {
        await using var desktop = await browser.DesktopAsync(world.Address);
        var visit = await PictureVisit.OpenAsync(desktop, world, world.Fragment);
        var (_, last) = await world.QuartersAsync();
        await visit.GoAsync("/bang?ky=" + last, ".heat tbody tr");

        // Rows stand in the order of their names, which come after the figures, all at once.
        await Expect(visit.Page.Locator($".heat tr[data-unit='{DemoWorld.Commune}'] th")).ToHaveTextAsync("Xã Sơn Dương");
        var names = (await world.GetAsync("indicators/catalogue")).GetProperty("items").EnumerateArray()
            .ToDictionary(entry => entry.GetProperty("name").GetString()!, entry => entry.GetProperty("id").GetString()!, StringComparer.Ordinal);
        var columns = (await visit.Page.Locator(".heat thead th").AllInnerTextsAsync()).Skip(1).Select(name => names[name.Trim()]).ToArray();
        var shown = await RowsAsync(visit.Page);
        var figures = await world.GetAsync($"indicators?unit={DemoWorld.Province}&period={last}&children=true");
        var said = figures.GetProperty("children").EnumerateArray().ToDictionary(child => child.GetProperty("unit").GetString()!, child => Values(child, columns), StringComparer.Ordinal);
        Assert.Equal(said.Keys.Order(StringComparer.Ordinal), shown.Select(row => row[0]).Order(StringComparer.Ordinal));
        Assert.All(shown, row => Assert.Equal(said[row[0]], row[1..]));
        Assert.Contains(said[DemoWorld.Commune], value => value.Length > 0);

        var file = await visit.DownloadAsync("Tải toàn bộ (CSV)");
        Assert.Equal([0xEF, 0xBB, 0xBF], file[..3]);
        var lines = Encoding.UTF8.GetString(file[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(1 + shown.Count, lines.Length);
        var filed = lines.Skip(1).Select(line => line.Split(',')).Select(cells => (string[])[cells[0], .. columns.Select((_, place) => cells[2 + (2 * place)]).Select(Shown)]);
        Assert.Equal(shown, filed);
        visit.AssertNoTrouble();
    }

    [Fact]
    public async Task The_table_sorts_by_any_column()
    {
        await using var desktop = await browser.DesktopAsync(world.Address);
        var visit = await PictureVisit.OpenAsync(desktop, world, world.Fragment);
        var (_, last) = await world.QuartersAsync();
        await visit.GoAsync("/bang?ky=" + last, ".heat tbody tr");
        var heading = visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Hộ được tuyên truyền" });
        await heading.ClickAsync();
        await heading.ClickAsync();
        await Expect(visit.Page.Locator("th[aria-sort=descending]")).ToContainTextAsync("Hộ được tuyên truyền");
        var figures = await world.GetAsync($"indicators?unit={DemoWorld.Province}&period={last}&children=true");
        var most = figures.GetProperty("children").EnumerateArray().MaxBy(child => Line(child, "households-communicated").GetProperty("value") is { ValueKind: JsonValueKind.Number } value ? value.GetDecimal() : -1);
        Assert.Equal(most.GetProperty("unit").GetString(), (await RowsAsync(visit.Page))[0][0]);
    }

    [Fact]
    public async Task The_ranking_opens_what_a_score_is_made_of()
    {
        await using var phone = await browser.PhoneAsync(world.Address);
        var visit = await PictureVisit.OpenAsync(phone, world, world.Fragment);
        await visit.GoAsync("/xep-hang?don-vi=" + DemoWorld.Commune, ".ranking li");
        var ranking = await world.GetAsync($"ranking?unit={DemoWorld.Commune}&period={(await world.QuartersAsync()).Running}&of=teams");
        var ranked = ranking.GetProperty("items").EnumerateArray().Where(item => item.GetProperty("rank").ValueKind == JsonValueKind.Number).ToArray();
        await Expect(visit.Page.Locator(".ranking > li")).ToHaveCountAsync(ranked.Length);
        await visit.Page.Locator(".ranking summary").First.ClickAsync();
        await Expect(visit.Page.Locator(".ranking details[open] li")).ToHaveCountAsync(ranked[0].GetProperty("parts").GetArrayLength());
        await visit.Page.GetByLabel("Xếp hạng của").SelectOptionAsync("Thôn");
        await visit.Page.WaitForURLAsync("**cap=villages*");
        visit.AssertNoTrouble();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_trend_fetches_its_chart_only_where_it_is_and_has_a_table_beside_it(bool isReporting)
    {
        var (_, quarter) = await world.QuartersAsync();
        var month = quarter[..4] + "-R0" + (3 * (quarter[^1] - '0')).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var period = isReporting ? month.Replace("R012", "R12", StringComparison.Ordinal) : quarter;
        var last = isReporting ? $"Kỳ báo cáo tháng {period[^2..]}/{period[..4]}" : $"Quý {Roman[quarter[^1] - '1']}/{quarter[..4]}";
        await using var desktop = await browser.DesktopAsync(world.Address);
        var visit = await PictureVisit.OpenAsync(desktop, world, world.Fragment);
        Assert.DoesNotContain(visit.Requests, IsChart);
        await visit.GoAsync($"/dien-bien?ky={period}&chi-so=teams-active", ".chart[data-ready=true] canvas");
        Assert.Contains(visit.Requests, IsChart);
        await Expect(visit.Page.Locator("tbody tr")).ToHaveCountAsync(8);
        await Expect(visit.Page.Locator("tbody tr").Last.Locator("th")).ToHaveTextAsync(last);
        var line = Line(await world.GetAsync($"indicators?unit={DemoWorld.Province}&period={period}"), "teams-active");
        var value = line.GetProperty("value").GetDecimal();
        await Expect(visit.Page.Locator("tbody tr").Last.Locator("td").First).ToHaveTextAsync(DemoWorld.Shown(value) + "%");
        PictureMapTests.AssertPng(await visit.DownloadAsync("Tải ảnh PNG"));
        var cells = Encoding.UTF8.GetString(await visit.DownloadAsync("Tải CSV")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)[^1].Split(',');
        Assert.Equal(period, cells[0]);
        decimal[] numbers = [value, line.GetProperty("numerator").GetDecimal(), line.GetProperty("denominator").GetDecimal()];
        Assert.Equal(numbers, Numbers(cells[1], cells[^2], cells[^1]));
        visit.AssertNoTrouble();
    }

    private static bool IsChart(string url) => url.Contains("/assets/chart-", StringComparison.Ordinal);

    private static JsonElement Line(JsonElement unit, string id) =>
        unit.GetProperty("plans")[0].GetProperty("indicators").EnumerateArray().Single(line => line.GetProperty("id").GetString() == id);

    private static string[] Values(JsonElement unit, IEnumerable<string> columns) =>
        [.. columns.Select(id => Line(unit, id).GetProperty("value")).Select(value => value.ValueKind == JsonValueKind.Number ? DemoWorld.Shown(value.GetDecimal()) : "")];

    private static decimal[] Numbers(params string[] cells) => [.. cells.Select(cell => decimal.Parse(cell, System.Globalization.CultureInfo.InvariantCulture))];

    private static string Shown(string cell) => cell.Length == 0 ? "" : DemoWorld.Shown(decimal.Parse(cell, System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The code of each row, and its values without their signs.</summary>
    private static async Task<IReadOnlyList<string[]>> RowsAsync(IPage page) => await page.EvaluateAsync<string[][]>(
        "() => [...document.querySelectorAll('.heat tbody tr')].map((row) => [row.dataset.unit, ...[...row.querySelectorAll('td')].map((cell) => cell.querySelector('a')?.textContent ?? '')])");
}

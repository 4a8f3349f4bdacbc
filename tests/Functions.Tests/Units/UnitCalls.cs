using System.Text.Json;

namespace Tcns.Functions.Tests.Units;

/// <summary>Asks for units as a client does.</summary>
internal static class UnitCalls
{
    public static Task<HttpResponseMessage> GetUnitsAsync(this TestApp app, string rest, string? language = null) =>
        app.SendAsync(HttpMethod.Get, "/api/v1/units" + rest, TestApp.SystemKey, language: language);

    /// <summary>One page: its items and the cursor of the next.</summary>
    public static async Task<(IReadOnlyList<JsonElement> Items, string? Cursor)> ListUnitsAsync(this TestApp app, string query)
    {
        using var answer = await app.GetUnitsAsync(query);
        using var json = await TestApp.ReadAsync(answer);
        Assert.Equal(200, (int)answer.StatusCode);
        return ([.. json.RootElement.GetProperty("items").Clone().EnumerateArray()], json.RootElement.GetProperty("cursor").GetString());
    }

    public static async Task<IReadOnlyList<string>> CodesAsync(this TestApp app, string query) =>
        [.. (await app.ListUnitsAsync(query)).Items.Select(item => TestApp.Property(item, "code"))];

    /// <summary>All pages, one after the other.</summary>
    public static async Task<IReadOnlyList<string>> AllCodesAsync(this TestApp app, string query)
    {
        var codes = new List<string>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await app.ListUnitsAsync(query + "&cursor=" + cursor);
            codes.AddRange(page.Items.Select(item => TestApp.Property(item, "code")));
            cursor = page.Cursor;
        }

        return codes;
    }
}

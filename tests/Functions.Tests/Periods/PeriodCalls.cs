using System.Text.Json;
using Tcns.Functions.Tests.Registry;

namespace Tcns.Functions.Tests.Periods;

internal static class PeriodCalls
{
    /// <summary>A day in Vietnam after the clock's.</summary>
    public const string Until = "2026-12-10";

    public static Task<(int Status, JsonElement Json)> ReopenAsync(
        this TestApp app, string commune, string quarter, string until = Until, string reason = "Bổ sung số liệu", string? key = null) =>
        app.CallAsync(HttpMethod.Post, $"/api/v1/periods/{quarter}/reopen", key, new { commune, reason, until });

    public static Task<(int Status, JsonElement Json)> CloseAsync(this TestApp app, string commune, string quarter, string? key = null) =>
        app.CallAsync(HttpMethod.Post, $"/api/v1/periods/{quarter}/close", key, new { commune });

    /// <summary>One line a quarter: its name, its last open day, its state.</summary>
    public static async Task<string[]> PeriodsAsync(this TestApp app, string query, string? key = null)
    {
        var (status, list) = await app.GetAsync("/api/v1/periods" + query, key);
        Assert.True(status == 200, list.GetRawText());
        return [.. list.Items().Select(item => $"{item.Text("period")} {item.Text("closesOn")} {item.Text("state")}")];
    }

    public static Task<(int Status, JsonElement Json)> PutStatisticsAsync(this TestApp app, string commune, string month, int total) =>
        app.CallAsync(HttpMethod.Put, $"/api/v1/communes/{commune}/statistics/{month}", body: new { dossiers = new { total, online = 1 } });
}

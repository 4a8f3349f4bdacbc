using System.Text.Json;
using Tcns.Functions.Tests.Rollups;

namespace Tcns.Functions.Tests.Reports;

/// <summary>The rows of <c>fact_report</c>, as a reader of a province's feed gets them.</summary>
internal static class PublishedReports
{
    public static async Task<string[]> RowsAsync(RollupWorld world, JsonElement feed, string quarter)
    {
        using var answer = await world.App.SendAsync(HttpMethod.Get, "/api/v1/feed/" + PathOf(feed, "fact_report", quarter), TestApp.SystemKey);
        return (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)[1..];
    }

    public static string PathOf(JsonElement feed, string table, string quarter) => feed.GetProperty("datasets").EnumerateArray()
        .Single(dataset => dataset.GetProperty("name").GetString() == table).GetProperty("files").EnumerateArray()
        .Single(file => file.GetProperty("format").GetString() == "csv" && file.GetProperty("period").GetString() == quarter).GetProperty("path").GetString()!;
}

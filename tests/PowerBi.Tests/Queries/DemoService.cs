using System.Globalization;
using System.Text.Json;
using Tcns.Analytics.Feed.Schema;
using Tcns.PowerBi.Tests.Demo;
using Tcns.PowerBi.Tests.M.Sources;
using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.Queries;

/// <summary>The demo's own OData service, asked for real.</summary>
internal sealed class DemoService(DemoFeed feed, string province) : IODataSource
{
    public const string Address = "https://tcns.example/api/odata/";

    public IEnumerable<string> Sets(string url) => Get("odata/").GetProperty("value").EnumerateArray().Select(set => set.GetProperty("name").GetString()!);

    public MTable Rows(string url, string set)
    {
        var columns = FeedCatalogue.ByName[set].Columns;
        return new MTable(
            columns.Select(column => new MColumn(column.Name, TypeOf(column.Type))),
            Get($"odata/{set}").GetProperty("value").EnumerateArray().Select(row => columns.Select(column => Value(row.GetProperty(column.Name), column.Type)).ToArray()));
    }

    private static MType TypeOf(FeedType type) => type.Kind switch
    {
        FeedTypeKind.Text => MType.Text,
        FeedTypeKind.WholeNumber or FeedTypeKind.FixedPoint => MType.Number,
        FeedTypeKind.Date => MType.Date,
        FeedTypeKind.Timestamp => MType.DateTimeZone,
        FeedTypeKind.Boolean => MType.Logical,
        _ => throw new InvalidOperationException("There is no such type."),
    };

    private static object? Value(JsonElement json, FeedType type) => json.ValueKind is JsonValueKind.Null ? null : type.Kind switch
    {
        FeedTypeKind.Text => json.GetString(),
        FeedTypeKind.WholeNumber or FeedTypeKind.FixedPoint => json.GetDecimal(),
        FeedTypeKind.Date => DateOnly.ParseExact(json.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        FeedTypeKind.Timestamp => json.GetDateTimeOffset(),
        FeedTypeKind.Boolean => json.GetBoolean(),
        _ => throw new InvalidOperationException("There is no such type."),
    };

    private JsonElement Get(string path) => feed.GetAsync($"{path}?province={province}").GetAwaiter().GetResult();
}

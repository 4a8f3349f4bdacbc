using System.IO.Pipelines;
using System.Text.Json;
using Tcns.Analytics.Engine;
using Tcns.Analytics.Feed.Schema;
using Tcns.Analytics.OData;
using Tcns.Analytics.Tests.Engine;

namespace Tcns.Analytics.Tests.OData;

/// <summary>A snapshot of a few tables, and what OData answers from it.</summary>
internal sealed class FeedRoom : IDisposable
{
    public const string Version = "20261121T150000000Z";

    public static readonly Uri Root = new("https://tcns.example/api/odata/");

    /// <summary>More than any test has: pages that never end fail too.</summary>
    private const int MostRows = 30_000;

    private readonly Database database;
    private readonly Dictionary<string, List<string>> files = [];

    public FeedRoom(int openPages = 16, TimeProvider? time = null, long memoryBytes = 500_000_000)
    {
        Engine = new EngineRoom();
        database = Database.Open(new EngineLimits(memoryBytes, Engine.PathOf("odata"), Threads: 2));
        Pages = new OpenPages(time ?? TimeProvider.System, openPages, TimeSpan.FromMinutes(1));
        Feed = new ODataFeed(database, Pages);
    }

    public EngineRoom Engine { get; }

    public OpenPages Pages { get; }

    public ODataFeed Feed { get; }

    /// <summary>Adds a Parquet file as the feed has them. Values in the order of the columns; a folder that looks like a column is none.</summary>
    public FeedRoom Write(FeedTable table, IEnumerable<object?[]> rows)
    {
        var all = files.TryGetValue(table.Name, out var held) ? held : files[table.Name] = [];
        var path = Directory.CreateDirectory(Engine.PathOf($"{table}/year=20{all.Count:D2}")).FullName + "/rows.parquet";
        Engine.Run($"CREATE OR REPLACE TABLE rows ({string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\" {column.Type.Engine}"))})");
        using (var appender = Engine.Session.Append("rows"))
        {
            foreach (var row in rows)
                Append(appender, table, row);
            appender.Close();
        }

        Engine.Run($"COPY (FROM rows ORDER BY {string.Join(", ", table.Order.Select(column => $"\"{column}\" NULLS FIRST"))}) TO {Quoted.Text(path)} (FORMAT parquet)");
        all.Add(path);
        return this;
    }

    public TableFiles FilesOf(FeedTable table) => new(Version, files.GetValueOrDefault(table.Name, []));

    public ODataRequest Request(FeedTable table, string query, int? pageSize = null, RowReach? reach = null, ODataDetail detail = ODataDetail.Minimal) =>
        new(Parsed(table, query), FilesOf(table), reach ?? new RowReach.Province("31"), Root, detail, pageSize);

    public static ODataQuery Parsed(FeedTable table, string query) => ODataQuery.Parse(table, query) switch
    {
        ODataParse.Parsed parsed => parsed.Query,
        ODataParse.Refused refused => throw new InvalidOperationException($"{query}: {refused.Refusal}"),
        var other => throw new InvalidOperationException(other.ToString()),
    };

    public static ODataRefusal Refusal(FeedTable table, string query) =>
        Assert.IsType<ODataParse.Refused>(ODataQuery.Parse(table, query)).Refusal;

    public Task<byte[]> BytesAsync(FeedTable table, string query, int? pageSize = null, RowReach? reach = null, ODataDetail detail = ODataDetail.Minimal) =>
        BytesAsync(Request(table, query, pageSize, reach, detail));

    public async Task<byte[]> BytesAsync(ODataRequest request)
    {
        var opening = Feed.Open(request, Cancel);
        using var answer = Assert.IsType<ODataOpening.Ready>(opening).Answer;
        using var bytes = new MemoryStream();
        var pipe = PipeWriter.Create(bytes, new StreamPipeWriterOptions(leaveOpen: true));
        await answer.WriteAsync(pipe, Cancel);
        await pipe.CompleteAsync();
        return bytes.ToArray();
    }

    public async Task<JsonElement> JsonAsync(FeedTable table, string query, int? pageSize = null, RowReach? reach = null) =>
        JsonDocument.Parse(await BytesAsync(table, query, pageSize, reach)).RootElement;

    /// <summary>One property of each row, as it stands in the JSON.</summary>
    public async Task<string[]> ColumnAsync(FeedTable table, string query, string property, RowReach? reach = null)
    {
        var json = await JsonAsync(table, query, reach: reach);
        return [.. json.GetProperty("value").EnumerateArray().Select(row => row.GetProperty(property).ToString())];
    }

    /// <summary>The rows of all pages, each as its JSON.</summary>
    public async Task<List<string>> FollowAsync(FeedTable table, string query, int pageSize, RowReach? reach = null)
    {
        var rows = new List<string>();
        for (string? next = query; next is not null;)
        {
            var page = await JsonAsync(table, next, pageSize, reach);
            var found = page.GetProperty("value").EnumerateArray().Select(row => row.GetRawText()).ToArray();
            Assert.InRange(found.Length, 0, pageSize);
            rows.AddRange(found);
            Assert.InRange(rows.Count, 0, MostRows);
            next = NextOf(page);
        }

        return rows;
    }

    /// <summary>The query of the next page.</summary>
    public static string? NextOf(JsonElement page) =>
        page.TryGetProperty("@odata.nextLink", out var next) ? next.GetString()!.Split('?', 2)[1] : null;

    public void Dispose()
    {
        Pages.Dispose();
        database.Dispose();
        Engine.Dispose();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static void Append(ChunkAppender appender, FeedTable table, object?[] row)
    {
        foreach (var (column, value) in table.Columns.Zip(row))
        {
            _ = column.Type.Kind switch
            {
                FeedTypeKind.Text => appender.Text((string?)value),
                FeedTypeKind.WholeNumber => appender.Integer((long?)value),
                FeedTypeKind.FixedPoint => appender.Decimal((decimal?)value),
                FeedTypeKind.Date => appender.Date((DateOnly?)value),
                FeedTypeKind.Timestamp => appender.Timestamp((DateTimeOffset?)value),
                FeedTypeKind.Boolean => appender.Boolean((bool?)value),
                _ => throw new InvalidOperationException(column.Name),
            };
        }

        appender.EndRow();
    }
}

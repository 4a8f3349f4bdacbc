using Tcns.Analytics.Engine;
using Tcns.Analytics.Feed.Schema;

namespace Tcns.PowerBi.Tests.Demo;

/// <summary>The newest publication of a province's feed as tables of a database, straight from its Parquet files.</summary>
internal sealed class FeedDatabase : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tcns-feed-");
    private readonly Database database;
    private readonly Session session;

    public FeedDatabase(DemoFeed feed, string province)
        : this(feed.Published(province), feed.Blobs)
    {
    }

    /// <param name="published">The paths of each table's files.</param>
    /// <param name="blobs">What lies there.</param>
    public FeedDatabase(IReadOnlyDictionary<string, IReadOnlyList<string>> published, IReadOnlyDictionary<string, byte[]> blobs)
    {
        database = Database.Open(new EngineLimits(500_000_000, Path.Combine(folder.FullName, "temp"), Threads: 2));
        session = database.Connect();
        foreach (var (table, paths) in published)
        {
            var files = paths.Select(path => Store(path, blobs[path])).ToList();
            Run($"CREATE VIEW {table} AS FROM read_parquet([{string.Join(", ", files.Select(Quoted.Text))}], hive_partitioning=false, union_by_name=true)");
        }
    }

    public void Run(string sql) => session.ExecuteAll("test", sql, TestContext.Current.CancellationToken);

    /// <summary>The rows as values of the columns' types.</summary>
    public IEnumerable<object?[]> Rows(string sql, IReadOnlyList<FeedTypeKind> kinds)
    {
        using var reader = session.Query(Statement.Create("test", sql), TestContext.Current.CancellationToken);
        while (reader.Read())
            yield return [.. kinds.Select((kind, place) => reader.IsNull(place) ? null : Value(reader, kind, place))];
    }

    /// <summary>Columns of text, one line a row, an empty text for nothing.</summary>
    public IReadOnlyList<string?[]> Texts(string sql, int columns)
    {
        using var reader = session.Query(Statement.Create("test", sql), TestContext.Current.CancellationToken);
        var rows = new List<string?[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, columns).Select(place => reader.IsNull(place) ? null : reader.GetText(place))]);
        return rows;
    }

    /// <summary>The column types that a file of the table has, by name.</summary>
    public IReadOnlyDictionary<string, string> Describe(string table) =>
        Texts($"SELECT column_name, column_type FROM (DESCRIBE FROM {table})", 2).ToDictionary(row => row[0]!, row => row[1]!, StringComparer.Ordinal);

    public void Dispose()
    {
        session.Dispose();
        database.Dispose();
        folder.Delete(recursive: true);
    }

    private static object Value(RowReader reader, FeedTypeKind kind, int place) => kind switch
    {
        FeedTypeKind.Text => reader.GetText(place),
        FeedTypeKind.WholeNumber => reader.GetInt64(place),
        FeedTypeKind.FixedPoint => reader.GetDecimal(place),
        FeedTypeKind.Date => reader.GetDate(place),
        FeedTypeKind.Timestamp => reader.GetTimestamp(place),
        FeedTypeKind.Boolean => reader.GetBoolean(place),
        _ => throw new InvalidOperationException("There is no such type."),
    };

    private string Store(string path, byte[] content)
    {
        var file = Path.Combine(folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, content);
        return file;
    }
}

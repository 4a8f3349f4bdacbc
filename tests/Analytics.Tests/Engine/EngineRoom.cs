using Tcns.Analytics.Engine;

namespace Tcns.Analytics.Tests.Engine;

/// <summary>A database with a folder of its own, which goes with it.</summary>
internal sealed class EngineRoom : IDisposable
{
    private readonly Database database;

    public EngineRoom(long memoryBytes = 500_000_000)
    {
        Folder = Directory.CreateTempSubdirectory("tcns-engine-").FullName;
        database = Database.Open(new EngineLimits(memoryBytes, Path.Combine(Folder, "temp"), Threads: 2));
        Session = database.Connect();
    }

    public string Folder { get; }

    public Session Session { get; }

    public Session Connect() => database.Connect();

    public string PathOf(string file) => Path.Combine(Folder, file);

    public void Run(string sql) => Session.ExecuteAll("test", sql, TestContext.Current.CancellationToken);

    public RowReader Query(string sql) => Query(Statement.Create("test", sql));

    public RowReader Query(Statement statement) => Session.Query(statement, TestContext.Current.CancellationToken);

    /// <summary>The one number that the query gives.</summary>
    public long Number(string sql) => Number(Statement.Create("test", sql));

    public long Number(Statement statement)
    {
        using var reader = Query(statement);
        Assert.True(reader.Read());
        return reader.GetInt64(0);
    }

    public string Text(string sql)
    {
        using var reader = Query(sql);
        Assert.True(reader.Read());
        return reader.GetText(0);
    }

    public void Dispose()
    {
        Session.Dispose();
        database.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}

using System.Collections.Concurrent;
using Tcns.Analytics.Engine;
using Tcns.Analytics.Feed.Manifest;
using Tcns.Analytics.Trace;
using Tcns.Domain.Places;
using Tcns.Functions.Hosting;
using Tcns.Functions.Rollups;

namespace Tcns.Functions.Numbers;

/// <summary>Asks the published files: the newest version of a province, from this machine's disk. The tables are never touched for it.</summary>
internal sealed class FeedReader : IDisposable
{
    private const long Memory = 256L << 20;

    private readonly NewestFeeds newest;
    private readonly FeedFiles files;
    private readonly TemporaryFolder spill = new("read");
    private readonly ConcurrentBag<Session> idle = [];
    private readonly Lazy<Database> engine;

    public FeedReader(NewestFeeds newest, FeedFiles files)
    {
        this.newest = newest;
        this.files = files;
        engine = new Lazy<Database>(Open);
    }

    /// <returns>Null where nothing was published yet.</returns>
    public Task<ProvinceFeed?> NewestAsync(UnitCode province, CancellationToken cancel) => newest.FindAsync(province, cancel);

    /// <param name="statement">Has the parameter <c>files</c>, which is given here.</param>
    /// <param name="of">The files that are asked; nothing comes of none.</param>
    /// <param name="read">Makes something of a row.</param>
    /// <param name="cancel">Interrupts the query.</param>
    public async Task<IReadOnlyList<T>> QueryAsync<T>(Statement statement, IEnumerable<ManifestFile> of, Func<RowReader, T> read, CancellationToken cancel)
    {
        using var lease = new FileLease();
        var paths = await FetchAsync(of, lease, cancel);
        return paths.Count == 0 ? [] : Query(statement.With("files", paths), read, cancel);
    }

    /// <summary>Where published files lie on this machine.</summary>
    public Task<IReadOnlyList<string>> FetchAsync(IEnumerable<ManifestFile> of, FileLease lease, CancellationToken cancel) =>
        files.GetAsync([.. of], lease, cancel);

    public void Dispose()
    {
        while (idle.TryTake(out var session))
            session.Dispose();
        if (engine.IsValueCreated)
            engine.Value.Dispose();
        spill.Dispose();
    }

    /// <param name="statement">Has its files as parameters already.</param>
    /// <param name="read">Makes something of a row.</param>
    /// <param name="cancel">Interrupts the query.</param>
    public IReadOnlyList<T> Query<T>(Statement statement, Func<RowReader, T> read, CancellationToken cancel)
    {
        var session = idle.TryTake(out var free) ? free : engine.Value.Connect();
        try
        {
            using var rows = session.Query(statement, cancel);
            var found = new List<T>();
            while (rows.Read())
                found.Add(read(rows));
            return found;
        }
        finally
        {
            idle.Add(session);
        }
    }

    private Database Open()
    {
        var database = Database.Open(new EngineLimits(Memory, spill.FullName, Threads: 1));
        using var session = database.Connect();
        session.ExecuteAll("conditions", TraceStatements.Conditions, CancellationToken.None);
        return database;
    }
}

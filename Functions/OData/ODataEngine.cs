using Tcns.Analytics.Engine;
using Tcns.Analytics.OData;
using Tcns.Functions.Hosting;

namespace Tcns.Functions.OData;

/// <summary>A database of its own for readers, so that they never take the memory that figures are counted with. Opened by the first of them.</summary>
internal sealed class ODataEngine : IDisposable
{
    private const long MemoryBytes = 512L * 1024 * 1024;
    private const int WaitingPages = 32;
    private static readonly ODataShares Running = new(All: 16, OfOne: 8, Below: 8, OfOneBelow: 2);
    private static readonly TimeSpan TurnPatience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Lazy<TemporaryFolder> folder = new(() => new TemporaryFolder("odata"));
    private readonly Lazy<Database> database;
    private readonly Lazy<ODataFeed> feed;
    private readonly OpenPages pages;

    public ODataEngine(TimeProvider time)
    {
        pages = new OpenPages(time, WaitingPages, Patience);
        database = new Lazy<Database>(() =>
            Database.Open(new EngineLimits(MemoryBytes, Path.Combine(folder.Value.FullName, "spill"), Environment.ProcessorCount)));
        feed = new Lazy<ODataFeed>(() => new ODataFeed(database.Value, pages));
    }

    public ODataFeed Feed => feed.Value;

    public ODataTurns Turns { get; } = new(Running, TurnPatience);

    public void Dispose()
    {
        pages.Dispose();
        Turns.Dispose();
        if (!database.IsValueCreated)
            return;
        database.Value.Dispose();
        folder.Value.Dispose();
    }
}

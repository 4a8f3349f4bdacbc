using Tcns.Analytics.Engine;
using Tcns.Functions.Hosting;

namespace Tcns.Functions.Rollups;

/// <summary>An engine of its own and a folder for its files, for one piece of work; both are gone when it is done.</summary>
internal sealed class Workbench : IDisposable
{
    private readonly TemporaryFolder folder = new("work");
    private readonly Database database;

    public Workbench(long memoryBytes, int threads)
    {
        database = Database.Open(new EngineLimits(memoryBytes, PathOf("spill"), threads));
        Session = database.Connect();
    }

    public Session Session { get; }

    /// <summary>Keeps the files that the engine reads.</summary>
    public FileLease Files { get; } = new();

    public string Folder => folder.FullName;

    /// <summary>Another session with the same tables, for work beside the first.</summary>
    public Session Connect() => database.Connect();

    public string PathOf(string name) => Path.Combine(folder.FullName, name);

    public void Dispose()
    {
        Session.Dispose();
        database.Dispose();
        Files.Dispose();
        folder.Dispose();
    }
}

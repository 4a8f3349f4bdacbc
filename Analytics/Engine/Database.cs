using System.Globalization;
using Tcns.Analytics.Engine.Handles;

namespace Tcns.Analytics.Engine;

/// <summary>A database in memory that spills into a folder. Any thread may connect.</summary>
public sealed class Database : IDisposable
{
    private readonly DatabaseHandle handle;

    private Database(DatabaseHandle handle)
    {
        this.handle = handle;
    }

    public static Database Open(EngineLimits limits)
    {
        using var config = Config(limits);
        var failed = DuckDbLibrary.duckdb_open_ext(path: null, out var handle, config, out var trouble) != 0;
        if (!failed)
            return InUtc(new Database(handle));

        handle.Dispose();
        var message = DuckDbLibrary.Message(trouble);
        DuckDbLibrary.duckdb_free(trouble);
        throw new EngineException($"open: {message}");
    }

    public Session Connect()
    {
        if (DuckDbLibrary.duckdb_connect(handle, out var connection) == 0)
            return new Session(connection);

        connection.Dispose();
        throw new EngineException("connect: the database is closed or out of memory");
    }

    public void Dispose() => handle.Dispose();

    /// <summary>Whatever the machine's zone. The settings to open with come too early: the part that knows zones is not there yet.</summary>
    private static Database InUtc(Database database)
    {
        using var session = database.Connect();
        session.Execute(Statement.Create("open", "SET GLOBAL TimeZone = 'UTC'"), CancellationToken.None);
        return database;
    }

    private static ConfigHandle Config(EngineLimits limits)
    {
        if (DuckDbLibrary.Configure(out var config) != 0)
            throw new EngineException("open: no memory for the settings");

        Set(config, "memory_limit", string.Create(CultureInfo.InvariantCulture, $"{limits.MemoryBytes}B"));
        Set(config, "temp_directory", limits.TempFolder);
        Set(config, "threads", limits.Threads.ToString(CultureInfo.InvariantCulture));

        // What runs is what was built: nothing is fetched or read from a home folder on the way.
        Set(config, "autoinstall_known_extensions", "false");
        Set(config, "autoload_known_extensions", "false");
        Set(config, "allow_community_extensions", "false");
        Set(config, "allow_persistent_secrets", "false");
        return config;
    }

    private static void Set(ConfigHandle config, string option, string value)
    {
        if (DuckDbLibrary.duckdb_set_config(config, option, value) != 0)
            throw new EngineException($"open: the setting {option} is refused");
    }
}

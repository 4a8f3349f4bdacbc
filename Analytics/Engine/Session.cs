using Tcns.Analytics.Engine.Handles;

namespace Tcns.Analytics.Engine;

/// <summary>A connection, for one thread at a time. While a reader is open nothing else runs: the engine would end its stream.</summary>
public sealed class Session : IDisposable
{
    private readonly ConnectionHandle connection;
    private RowReader? reading;

    internal Session(ConnectionHandle connection)
    {
        this.connection = connection;
    }

    /// <summary>How many rows were inserted, updated, deleted or copied; 0 for what changes none.</summary>
    public long Execute(Statement statement, CancellationToken cancel)
    {
        MustBeFree(statement.Name);
        using var result = StatementRun.Run(connection, statement, streaming: false, cancel);
        return (long)DuckDbLibrary.duckdb_rows_changed(result);
    }

    /// <summary>Runs the statements of a text one after another. They take no parameters.</summary>
    public void ExecuteAll(string name, string sql, CancellationToken cancel)
    {
        MustBeFree(name);
        StatementRun.RunEach(connection, Statement.Create(name, sql), cancel);
    }

    /// <summary>The rows as the engine makes them, never all at once.</summary>
    public RowReader Query(Statement statement, CancellationToken cancel)
    {
        MustBeFree(statement.Name);
        var result = StatementRun.Run(connection, statement, streaming: true, cancel);
        reading = new RowReader(connection, statement, result, () => reading = null, cancel);
        return reading;
    }

    /// <summary>Appends rows to a table; they are in it after <see cref="ChunkAppender.Close"/>.</summary>
    public ChunkAppender Append(string table)
    {
        MustBeFree(table);
        return new ChunkAppender(connection, table, MustBeFree);
    }

    public void Dispose()
    {
        reading?.Dispose();
        connection.Dispose();
    }

    private void MustBeFree(string name)
    {
        if (reading is { } reader)
            throw new InvalidOperationException($"{name}: the reader of {reader.Statement} is still open.");
    }
}

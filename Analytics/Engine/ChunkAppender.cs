using Tcns.Analytics.Engine.Handles;

namespace Tcns.Analytics.Engine;

/// <summary>
/// Appends rows to a table: the values of a row in the order of the table's columns, then <see cref="EndRow"/>. What is not in the table
/// by <see cref="Close"/> is discarded; the engine takes rows in some 200,000 at a time, so all or nothing needs a transaction.
/// </summary>
public sealed class ChunkAppender : IDisposable
{
    private readonly string table;
    private readonly Action<string> mustBeFree;
    private readonly AppenderHandle appender;
    private readonly ChunkHandle chunk;
    private readonly ColumnWriter[] columns;
    private readonly int capacity = (int)DuckDbLibrary.duckdb_vector_size();
    private int row;
    private int column;

    internal ChunkAppender(ConnectionHandle connection, string table, Action<string> mustBeFree)
    {
        this.table = table;
        this.mustBeFree = mustBeFree;
        (var shape, chunk) = TableShape.Of(connection, table);
        columns = Array.ConvertAll(shape, column => new ColumnWriter(table, column));
        TakeVectors();
        if (DuckDbLibrary.duckdb_appender_create(connection, schema: null, table, out appender) == 0)
            return;

        using (appender)
        using (chunk)
            throw Failure();
    }

    public ChunkAppender Text(string? value)
    {
        ref var writer = ref Writer();
        if (value is null)
            writer.Null(row);
        else
            writer.Text(row, value);
        column++;
        return this;
    }

    /// <summary>For any width of whole numbers, and for decimals.</summary>
    public ChunkAppender Integer(long? value)
    {
        ref var writer = ref Writer();
        if (value is { } some)
            writer.Integer(row, some);
        else
            writer.Null(row);
        column++;
        return this;
    }

    public ChunkAppender Boolean(bool? value)
    {
        ref var writer = ref Writer();
        if (value is { } some)
            writer.Boolean(row, some);
        else
            writer.Null(row);
        column++;
        return this;
    }

    public ChunkAppender Date(DateOnly? value)
    {
        ref var writer = ref Writer();
        if (value is { } some)
            writer.Date(row, some);
        else
            writer.Null(row);
        column++;
        return this;
    }

    /// <summary>Kept in UTC, to the microsecond.</summary>
    public ChunkAppender Timestamp(DateTimeOffset? value)
    {
        ref var writer = ref Writer();
        if (value is { } some)
            writer.Timestamp(row, some);
        else
            writer.Null(row);
        column++;
        return this;
    }

    /// <summary>Nothing is rounded: more decimals than the column has are refused.</summary>
    public ChunkAppender Decimal(decimal? value)
    {
        ref var writer = ref Writer();
        if (value is { } some)
            writer.Decimal(row, some);
        else
            writer.Null(row);
        column++;
        return this;
    }

    public ChunkAppender Double(double? value)
    {
        ref var writer = ref Writer();
        if (value is { } some)
            writer.Double(row, some);
        else
            writer.Null(row);
        column++;
        return this;
    }

    public void EndRow()
    {
        if (column != columns.Length)
            throw new InvalidOperationException($"{table} has {columns.Length} columns, the row {column}.");

        column = 0;
        if (++row == capacity)
            Hand();
    }

    /// <summary>Everything is in the table when this returns.</summary>
    public void Close()
    {
        if (column != 0)
            throw new InvalidOperationException($"The last row of {table} has not ended.");

        Hand();
        if (DuckDbLibrary.duckdb_appender_close(appender) != 0)
            throw Failure();

        Dispose();
    }

    public void Dispose()
    {
        appender.Dispose();
        chunk.Dispose();
    }

    private void Hand()
    {
        mustBeFree(table);
        DuckDbLibrary.duckdb_data_chunk_set_size(chunk, (ulong)row);
        if (DuckDbLibrary.duckdb_append_data_chunk(appender, chunk) != 0)
            throw Failure();

        DuckDbLibrary.duckdb_data_chunk_reset(chunk);
        TakeVectors();
        row = 0;
    }

    private void TakeVectors()
    {
        for (var i = 0; i < columns.Length; i++)
            columns[i].Take(DuckDbLibrary.duckdb_data_chunk_get_vector(chunk, (ulong)i));
    }

    private ref ColumnWriter Writer()
    {
        ObjectDisposedException.ThrowIf(chunk.IsClosed, this);
        if (column == columns.Length)
            throw new InvalidOperationException($"{table} has {columns.Length} columns, and the row more.");

        return ref columns[column];
    }

    private EngineException Failure() =>
        new($"append to {table}: {DuckDbLibrary.Message(DuckDbLibrary.duckdb_appender_error(appender))}");
}

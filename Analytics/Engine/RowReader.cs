using System.Text;
using Tcns.Analytics.Engine.Handles;

namespace Tcns.Analytics.Engine;

/// <summary>
/// The rows of a query, in chunks of up to 2,048 that the engine makes as they are asked for. A value's type must be that of its column;
/// of a NULL only <see cref="IsNull"/> can be asked.
/// </summary>
public sealed unsafe class RowReader : IDisposable
{
    private readonly ConnectionHandle connection;
    private readonly ResultHandle result;
    private readonly CancellationToken cancel;
    private readonly CancellationTokenRegistration interrupt;
    private readonly Action closed;
    private readonly Column[] columns;
    private readonly ColumnVector[] vectors;
    private ChunkHandle? chunk;
    private int rows;
    private int row = -1;
    private bool ended;
    private bool disposed;

    internal RowReader(ConnectionHandle connection, Statement statement, ResultHandle result, Action closed, CancellationToken cancel)
    {
        this.connection = connection;
        this.result = result;
        this.cancel = cancel;
        this.closed = closed;
        Statement = statement;
        columns = new Column[(int)DuckDbLibrary.duckdb_column_count(result)];
        for (var i = 0; i < columns.Length; i++)
            columns[i] = Column.OfResult(result, (ulong)i);
        vectors = new ColumnVector[columns.Length];
        interrupt = StatementRun.Interrupt(connection, cancel);
    }

    public int Count => columns.Length;

    internal Statement Statement { get; }

    public string Name(int column) => columns[column].Name;

    public ColumnType Type(int column) => columns[column].Type;

    public bool Read()
    {
        if (row + 1 >= rows)
            return ReadChunk();

        row++;
        return true;
    }

    public bool IsNull(int column) => row < 0 ? throw NoRow() : vectors[column].IsNull(row);

    /// <summary>Any whole number that fits, HUGEINT among them: the sum of a BIGINT is one.</summary>
    public long GetInt64(int column) => Vector(column).Int64(row);

    public int GetInt32(int column) => (int)GetInt64(column);

    /// <summary>A DECIMAL or a whole number.</summary>
    public decimal GetDecimal(int column) => Vector(column).Decimal(row);

    public double GetDouble(int column) => Vector(column).Double(row);

    public bool GetBoolean(int column) => Vector(column).Boolean(row);

    public DateOnly GetDate(int column) => Vector(column).Date(row);

    /// <summary>In UTC, whether the column has a time zone or not.</summary>
    public DateTimeOffset GetTimestamp(int column) => Vector(column).Timestamp(row);

    public string GetText(int column) => Encoding.UTF8.GetString(GetUtf8(column));

    /// <summary>The engine's own bytes: good until the next <see cref="Read"/>.</summary>
    public ReadOnlySpan<byte> GetUtf8(int column) => Vector(column).Utf8(row);

    public void Dispose()
    {
        if (disposed)
            return;

        disposed = true;
        interrupt.Dispose();
        DropChunk();
        result.Dispose();

        // A stream that was left half-way goes on holding its memory until the connection has something else to do.
        if (!ended)
            _ = DuckDbLibrary.duckdb_query(connection, "SELECT 1", result: 0);
        closed();
    }

    private bool ReadChunk()
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        DropChunk();
        if (ended)
            return false;

        cancel.ThrowIfCancellationRequested();
        chunk = DuckDbLibrary.duckdb_fetch_chunk(result.Value);
        rows = chunk.IsInvalid ? 0 : (int)DuckDbLibrary.duckdb_data_chunk_get_size(chunk);
        if (rows == 0)
            return End();

        for (var i = 0; i < vectors.Length; i++)
        {
            var vector = DuckDbLibrary.duckdb_data_chunk_get_vector(chunk, (ulong)i);
            vectors[i] = new ColumnVector(
                columns[i], DuckDbLibrary.duckdb_vector_get_data(vector), DuckDbLibrary.duckdb_vector_get_validity(vector));
        }

        row = 0;
        return true;
    }

    private bool End()
    {
        ended = true;
        var trouble = DuckDbLibrary.duckdb_result_error(result);
        return trouble == 0 ? false : throw StatementRun.Failure(Statement, DuckDbLibrary.Message(trouble), cancel);
    }

    private void DropChunk()
    {
        chunk?.Dispose();
        chunk = null;
        rows = 0;
        row = -1;
    }

    private ref readonly ColumnVector Vector(int column)
    {
        if (row < 0)
            throw NoRow();

        ref readonly var vector = ref vectors[column];
        if (vector.IsNull(row))
            throw new InvalidOperationException($"Column {vector.Name} of {Statement} is NULL here.");
        return ref vector;
    }

    private InvalidOperationException NoRow() => new($"No row of {Statement} is being read.");
}

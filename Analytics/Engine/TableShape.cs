using Tcns.Analytics.Engine.Handles;

namespace Tcns.Analytics.Engine;

/// <summary>The columns of a table, and an empty chunk to fill with its rows.</summary>
internal static unsafe class TableShape
{
    public static (Column[] Columns, ChunkHandle Chunk) Of(ConnectionHandle connection, string table)
    {
        var state = DuckDbLibrary.duckdb_table_description_create(connection, schema: null, table, out var handle);
        using var description = handle;
        if (state != 0)
        {
            var trouble = DuckDbLibrary.Message(DuckDbLibrary.duckdb_table_description_error(description));
            throw new EngineException($"append to {table}: {trouble}");
        }

        var types = new LogicalTypeHandle[(int)DuckDbLibrary.duckdb_table_description_get_column_count(description)];
        try
        {
            var columns = new Column[types.Length];
            for (var i = 0; i < types.Length; i++)
            {
                types[i] = DuckDbLibrary.duckdb_table_description_get_column_type(description, (ulong)i);
                columns[i] = Column.Of(NameOf(description, (ulong)i), types[i]);
            }

            return (columns, EmptyChunk(types));
        }
        finally
        {
            Array.ForEach(types, type => type?.Dispose());
        }
    }

    private static ChunkHandle EmptyChunk(LogicalTypeHandle[] types)
    {
        fixed (nint* pointers = Array.ConvertAll(types, type => type.DangerousGetHandle()))
            return DuckDbLibrary.duckdb_create_data_chunk(pointers, (ulong)types.Length);
    }

    private static string NameOf(TableHandle description, ulong index)
    {
        var text = DuckDbLibrary.duckdb_table_description_get_column_name(description, index);
        try
        {
            return DuckDbLibrary.Message(text);
        }
        finally
        {
            DuckDbLibrary.duckdb_free(text);
        }
    }
}

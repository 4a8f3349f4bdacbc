using System.Runtime.InteropServices;
using Tcns.Analytics.Engine.Handles;

namespace Tcns.Analytics.Engine;

public static unsafe partial class DuckDbLibrary
{
    [LibraryImport(Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int duckdb_table_description_create(
        ConnectionHandle connection, string? schema, string table, out TableHandle description);

    [LibraryImport(Name)]
    internal static partial nint duckdb_table_description_error(TableHandle description);

    [LibraryImport(Name)]
    internal static partial void duckdb_table_description_destroy(ref nint description);

    [LibraryImport(Name)]
    internal static partial ulong duckdb_table_description_get_column_count(TableHandle description);

    [LibraryImport(Name)]
    internal static partial nint duckdb_table_description_get_column_name(TableHandle description, ulong index);

    [LibraryImport(Name)]
    internal static partial LogicalTypeHandle duckdb_table_description_get_column_type(TableHandle description, ulong index);

    [LibraryImport(Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int duckdb_appender_create(
        ConnectionHandle connection, string? schema, string table, out AppenderHandle appender);

    [LibraryImport(Name)]
    internal static partial nint duckdb_appender_error(AppenderHandle appender);

    [LibraryImport(Name)]
    internal static partial int duckdb_append_data_chunk(AppenderHandle appender, ChunkHandle chunk);

    [LibraryImport(Name)]
    internal static partial int duckdb_appender_close(AppenderHandle appender);

    [LibraryImport(Name)]
    internal static partial int duckdb_appender_clear(nint appender);

    [LibraryImport(Name)]
    internal static partial int duckdb_appender_destroy(ref nint appender);

    [LibraryImport(Name)]
    internal static partial ChunkHandle duckdb_create_data_chunk(nint* types, ulong count);

    [LibraryImport(Name)]
    internal static partial void duckdb_data_chunk_reset(ChunkHandle chunk);

    [LibraryImport(Name)]
    internal static partial void duckdb_data_chunk_set_size(ChunkHandle chunk, ulong rows);

    [LibraryImport(Name)]
    internal static partial void duckdb_vector_ensure_validity_writable(nint vector);

    [LibraryImport(Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void duckdb_unsafe_vector_assign_string_element_len(nint vector, ulong row, byte* text, ulong length);

    [LibraryImport(Name)]
    internal static partial ulong duckdb_vector_size();
}

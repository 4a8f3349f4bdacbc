using System.Runtime.InteropServices;
using Tcns.Analytics.Engine.Handles;

namespace Tcns.Analytics.Engine;

public static unsafe partial class DuckDbLibrary
{
    [LibraryImport(Name)]
    internal static partial nint duckdb_result_error(ResultHandle result);

    [LibraryImport(Name)]
    internal static partial void duckdb_destroy_result(nint result);

    [LibraryImport(Name)]
    internal static partial ulong duckdb_rows_changed(ResultHandle result);

    [LibraryImport(Name)]
    internal static partial ulong duckdb_column_count(ResultHandle result);

    [LibraryImport(Name)]
    internal static partial nint duckdb_column_name(ResultHandle result, ulong index);

    [LibraryImport(Name)]
    internal static partial LogicalTypeHandle duckdb_column_logical_type(ResultHandle result, ulong index);

    [LibraryImport(Name)]
    internal static partial LogicalTypeHandle duckdb_create_logical_type(ColumnType type);

    [LibraryImport(Name)]
    internal static partial ColumnType duckdb_get_type_id(LogicalTypeHandle type);

    [LibraryImport(Name)]
    internal static partial ColumnType duckdb_decimal_internal_type(LogicalTypeHandle type);

    [LibraryImport(Name)]
    internal static partial byte duckdb_decimal_width(LogicalTypeHandle type);

    [LibraryImport(Name)]
    internal static partial byte duckdb_decimal_scale(LogicalTypeHandle type);

    [LibraryImport(Name)]
    internal static partial void duckdb_destroy_logical_type(ref nint type);

    [LibraryImport(Name)]
    internal static partial ChunkHandle duckdb_fetch_chunk(NativeResult result);

    [LibraryImport(Name)]
    internal static partial void duckdb_destroy_data_chunk(ref nint chunk);

    [LibraryImport(Name)]
    internal static partial ulong duckdb_data_chunk_get_size(ChunkHandle chunk);

    [LibraryImport(Name)]
    internal static partial nint duckdb_data_chunk_get_vector(ChunkHandle chunk, ulong column);

    [LibraryImport(Name)]
    internal static partial byte* duckdb_vector_get_data(nint vector);

    [LibraryImport(Name)]
    internal static partial ulong* duckdb_vector_get_validity(nint vector);
}

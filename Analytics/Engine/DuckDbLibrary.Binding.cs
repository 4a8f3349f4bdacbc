using System.Runtime.InteropServices;
using Tcns.Analytics.Engine.Handles;

namespace Tcns.Analytics.Engine;

public static unsafe partial class DuckDbLibrary
{
    [LibraryImport(Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int duckdb_bind_parameter_index(PreparedHandle prepared, out ulong index, string parameter);

    [LibraryImport(Name)]
    internal static partial int duckdb_bind_boolean(PreparedHandle prepared, ulong index, [MarshalAs(UnmanagedType.U1)] bool value);

    [LibraryImport(Name)]
    internal static partial int duckdb_bind_int64(PreparedHandle prepared, ulong index, long value);

    [LibraryImport(Name)]
    internal static partial int duckdb_bind_decimal(PreparedHandle prepared, ulong index, NativeDecimal value);

    [LibraryImport(Name)]
    internal static partial int duckdb_bind_date(PreparedHandle prepared, ulong index, int days);

    [LibraryImport(Name)]
    internal static partial int duckdb_bind_timestamp(PreparedHandle prepared, ulong index, long micros);

    [LibraryImport(Name)]
    internal static partial int duckdb_bind_varchar_length(PreparedHandle prepared, ulong index, byte* text, ulong length);

    [LibraryImport(Name)]
    internal static partial int duckdb_bind_null(PreparedHandle prepared, ulong index);

    [LibraryImport(Name)]
    internal static partial int duckdb_bind_value(PreparedHandle prepared, ulong index, ValueHandle value);

    [LibraryImport(Name)]
    internal static partial ValueHandle duckdb_create_varchar_length(byte* text, ulong length);

    [LibraryImport(Name)]
    internal static partial ValueHandle duckdb_create_list_value(LogicalTypeHandle type, nint* values, ulong count);

    [LibraryImport(Name)]
    internal static partial void duckdb_destroy_value(ref nint value);
}

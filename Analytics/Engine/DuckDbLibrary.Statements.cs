using System.Runtime.InteropServices;
using Tcns.Analytics.Engine.Handles;

namespace Tcns.Analytics.Engine;

public static partial class DuckDbLibrary
{
    [LibraryImport(Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int duckdb_prepare(ConnectionHandle connection, string sql, out PreparedHandle prepared);

    [LibraryImport(Name)]
    internal static partial nint duckdb_prepare_error(PreparedHandle prepared);

    [LibraryImport(Name)]
    internal static partial void duckdb_destroy_prepare(ref nint prepared);

    [LibraryImport(Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial ulong duckdb_extract_statements(ConnectionHandle connection, string sql, out ExtractedHandle extracted);

    [LibraryImport(Name)]
    internal static partial int duckdb_prepare_extracted_statement(
        ConnectionHandle connection, ExtractedHandle extracted, ulong index, out PreparedHandle prepared);

    [LibraryImport(Name)]
    internal static partial nint duckdb_extract_statements_error(ExtractedHandle extracted);

    [LibraryImport(Name)]
    internal static partial void duckdb_destroy_extracted(ref nint extracted);

    [LibraryImport(Name)]
    internal static partial int duckdb_pending_prepared(PreparedHandle prepared, out PendingHandle pending);

    [LibraryImport(Name)]
    internal static partial int duckdb_pending_prepared_streaming(PreparedHandle prepared, out PendingHandle pending);

    [LibraryImport(Name)]
    internal static partial nint duckdb_pending_error(PendingHandle pending);

    [LibraryImport(Name)]
    internal static partial void duckdb_destroy_pending(ref nint pending);

    [LibraryImport(Name)]
    internal static partial int duckdb_execute_pending(PendingHandle pending, ResultHandle result);

    [LibraryImport(Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int duckdb_query(ConnectionHandle connection, string sql, nint result);
}

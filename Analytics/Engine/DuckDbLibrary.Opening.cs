using System.Runtime.InteropServices;
using Tcns.Analytics.Engine.Handles;

namespace Tcns.Analytics.Engine;

public static partial class DuckDbLibrary
{
    [LibraryImport(Name)]
    internal static partial int duckdb_create_config(out ConfigHandle config);

    [LibraryImport(Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int duckdb_set_config(ConfigHandle config, string option, string value);

    [LibraryImport(Name)]
    internal static partial void duckdb_destroy_config(ref nint config);

    [LibraryImport(Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int duckdb_open_ext(string? path, out DatabaseHandle database, ConfigHandle config, out nint trouble);

    [LibraryImport(Name)]
    internal static partial void duckdb_close(ref nint database);

    [LibraryImport(Name)]
    internal static partial int duckdb_connect(DatabaseHandle database, out ConnectionHandle connection);

    [LibraryImport(Name)]
    internal static partial void duckdb_disconnect(ref nint connection);

    [LibraryImport(Name)]
    internal static partial void duckdb_interrupt(ConnectionHandle connection);
}

using System.Reflection;
using System.Runtime.InteropServices;
using Tcns.Analytics.Engine.Handles;

namespace Tcns.Analytics.Engine;

/// <summary>DuckDB's native library, which lies beside the assemblies. Loaded on first use: what only collects records never needs it.</summary>
public static partial class DuckDbLibrary
{
    private const string Name = "duckdb";

    static DuckDbLibrary()
    {
        NativeLibrary.SetDllImportResolver(typeof(DuckDbLibrary).Assembly, Resolve);
    }

    /// <summary>As the library itself says, such as <c>v1.5.5</c>.</summary>
    public static string Version => Marshal.PtrToStringUTF8(duckdb_library_version())!;

    private static string FileName =>
        OperatingSystem.IsWindows() ? "duckdb.dll" : OperatingSystem.IsMacOS() ? "libduckdb.dylib" : "libduckdb.so";

    private static nint Resolve(string library, Assembly assembly, DllImportSearchPath? search) =>
        library == Name ? NativeLibrary.Load(Path.Combine(AppContext.BaseDirectory, FileName)) : 0;

    /// <summary>The first call of all: being a method of this class, it has the library found before.</summary>
    internal static int Configure(out ConfigHandle config) => duckdb_create_config(out config);

    /// <summary>What the library says of trouble, which it keeps and frees itself.</summary>
    internal static string Message(nint text) => Marshal.PtrToStringUTF8(text) ?? "";

    [LibraryImport(Name)]
    private static partial nint duckdb_library_version();

    [LibraryImport(Name)]
    internal static partial void duckdb_free(nint memory);
}

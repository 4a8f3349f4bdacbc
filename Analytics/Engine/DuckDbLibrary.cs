using System.Reflection;
using System.Runtime.InteropServices;

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

    [LibraryImport(Name)]
    private static partial nint duckdb_library_version();
}

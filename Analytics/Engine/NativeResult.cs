using System.Runtime.InteropServices;

namespace Tcns.Analytics.Engine;

/// <summary><c>duckdb_result</c>: six words, of which only the last is in use. The library takes it by value in places.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct NativeResult
{
    private readonly nint columnCount;
    private readonly nint rowCount;
    private readonly nint rowsChanged;
    private readonly nint columns;
    private readonly nint errorMessage;
    private readonly nint inner;
}

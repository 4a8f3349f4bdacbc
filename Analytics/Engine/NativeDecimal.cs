using System.Runtime.InteropServices;

namespace Tcns.Analytics.Engine;

/// <summary><c>duckdb_decimal</c>, as a value is bound.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct NativeDecimal(byte width, byte scale, HugeInt value)
{
    private readonly byte width = width;
    private readonly byte scale = scale;
    private readonly HugeInt value = value;
}

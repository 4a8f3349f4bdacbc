using System.Runtime.InteropServices;

namespace Tcns.Analytics.Engine;

/// <summary><c>duckdb_hugeint</c>: 128 bits with a sign, the lower half first.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct HugeInt(Int128 value)
{
    private readonly ulong lower = unchecked((ulong)value);
    private readonly long upper = (long)(value >> 64);

    public Int128 Value => new(unchecked((ulong)upper), lower);
}

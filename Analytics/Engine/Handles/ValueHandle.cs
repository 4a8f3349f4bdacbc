using Microsoft.Win32.SafeHandles;

namespace Tcns.Analytics.Engine.Handles;

/// <summary>A value that the library made of ours.</summary>
internal sealed class ValueHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle()
    {
        DuckDbLibrary.duckdb_destroy_value(ref handle);
        return true;
    }
}

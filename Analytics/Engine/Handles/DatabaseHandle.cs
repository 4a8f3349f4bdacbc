using Microsoft.Win32.SafeHandles;

namespace Tcns.Analytics.Engine.Handles;

/// <summary>A database. Its connections keep it alive, so either may be closed first.</summary>
internal sealed class DatabaseHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle()
    {
        DuckDbLibrary.duckdb_close(ref handle);
        return true;
    }
}

using Microsoft.Win32.SafeHandles;

namespace Tcns.Analytics.Engine.Handles;

/// <summary>An appender. To destroy it would write down what it still holds, so that is thrown away first.</summary>
internal sealed class AppenderHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle()
    {
        _ = DuckDbLibrary.duckdb_appender_clear(handle);
        _ = DuckDbLibrary.duckdb_appender_destroy(ref handle);
        return true;
    }
}

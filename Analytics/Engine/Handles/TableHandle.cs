using Microsoft.Win32.SafeHandles;

namespace Tcns.Analytics.Engine.Handles;

/// <summary>The description of a table.</summary>
internal sealed class TableHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle()
    {
        DuckDbLibrary.duckdb_table_description_destroy(ref handle);
        return true;
    }
}

using Microsoft.Win32.SafeHandles;

namespace Tcns.Analytics.Engine.Handles;

/// <summary>Up to 2,048 rows, a vector for each column.</summary>
internal sealed class ChunkHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle()
    {
        DuckDbLibrary.duckdb_destroy_data_chunk(ref handle);
        return true;
    }
}

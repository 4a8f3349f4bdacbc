using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Tcns.Analytics.Engine.Handles;

/// <summary>A result. Its place in memory is the caller's: it lies outside the managed heap and never moves.</summary>
internal sealed unsafe class ResultHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    public ResultHandle()
        : base(ownsHandle: true)
    {
        SetHandle((nint)NativeMemory.AllocZeroed((nuint)sizeof(NativeResult)));
    }

    public NativeResult Value => *(NativeResult*)handle;

    protected override bool ReleaseHandle()
    {
        DuckDbLibrary.duckdb_destroy_result(handle);
        NativeMemory.Free((void*)handle);
        return true;
    }
}

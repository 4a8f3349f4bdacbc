using System.Buffers;

namespace Tcns.Storage.Tables;

/// <summary>A request's body in a borrowed array.</summary>
internal sealed class PooledBuffer(int capacity) : IBufferWriter<byte>
{
    private byte[] array = ArrayPool<byte>.Shared.Rent(capacity);
    private int length;

    public ReadOnlyMemory<byte> Written => array.AsMemory(0, length);

    public void Advance(int count) => length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Grow(sizeHint);
        return array.AsMemory(length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Grow(sizeHint);
        return array.AsSpan(length);
    }

    /// <summary>
    /// Only after a call that was answered: an attempt that was given up may still be reading from the array, which is
    /// then left to the collector.
    /// </summary>
    public void Return()
    {
        ArrayPool<byte>.Shared.Return(array);
        array = [];
        length = 0;
    }

    private void Grow(int sizeHint)
    {
        var needed = length + Math.Max(sizeHint, 1);
        if (needed <= array.Length)
            return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, array.Length * 2));
        array.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(array);
        array = larger;
    }
}

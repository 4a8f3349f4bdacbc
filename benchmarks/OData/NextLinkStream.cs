using System.Text;

namespace Tcns.Benchmarks.OData;

/// <summary>Takes an answer, counts its rows by their ends, and keeps no more of it than may hold the address of the next page.</summary>
internal sealed class NextLinkStream : Stream
{
    private const int Most = 4096;
    private byte[] tail = [];

    public long Rows { get; private set; }

    public string? Next
    {
        get
        {
            var text = Encoding.UTF8.GetString(tail);
            var start = text.LastIndexOf("],\"@odata.nextLink\":\"", StringComparison.Ordinal);
            return start < 0 ? null : text[(start + 21)..].TrimEnd('}', '"');
        }
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        // Each object begins so: the rows, and the answer itself. No value of the benchmark holds one.
        Rows += buffer.Count((byte)'{') - (tail.Length == 0 ? 1 : 0);
        tail = [.. tail.AsSpan(Math.Max(0, tail.Length - Most)), .. buffer[Math.Max(0, buffer.Length - Most)..]];
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}

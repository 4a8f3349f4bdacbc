using System.IO.Compression;

namespace Tcns.Functions.Sheets;

/// <summary>Unpacks a part, tells how much came, and at its end compares the checksum, which the framework does not.</summary>
internal sealed class XlsxPartStream(ZipArchiveEntry entry, Action<ZipArchiveEntry, int, long> count) : Stream
{
    private readonly Stream unpacking = entry.Open();
    private readonly ZipChecksum checksum = new();
    private long soFar;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var more = unpacking.Read(buffer);
        soFar += more;
        count(entry, more, soFar);
        checksum.Append(buffer[..more]);
        if (more == 0 && buffer.Length > 0 && checksum.Value != entry.Crc32)
            throw new InvalidDataException("The checksum of a part is wrong.");
        return more;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            unpacking.Dispose();
        base.Dispose(disposing);
    }
}

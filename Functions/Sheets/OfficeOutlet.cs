namespace Tcns.Functions.Sheets;

/// <summary>
/// What is packed waits here until it is poured out asynchronously: the framework's zip writes synchronously when an entry
/// ends, and the body of a response takes no such write.
/// </summary>
internal sealed class OfficeOutlet(Stream target) : Stream
{
    private const int Piece = 65_536;

    private readonly MemoryStream waiting = new();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Sends what waits, when it is worth it or at the end.</summary>
    public async ValueTask PourAsync(CancellationToken cancel, bool isEnd = false)
    {
        if (waiting.Length < Piece && !isEnd)
            return;
        await target.WriteAsync(waiting.GetBuffer().AsMemory(0, (int)waiting.Length), cancel);
        waiting.SetLength(0);
    }

    public override void Flush()
    {
    }

    public override void Write(byte[] buffer, int offset, int count) => waiting.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => waiting.Write(buffer);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            waiting.Dispose();
        base.Dispose(disposing);
    }
}

using System.Buffers;
using System.IO.Pipelines;

namespace Tcns.Functions.Http;

/// <summary>Passes everything on, but for a piece that something else is to be said for.</summary>
/// <param name="inner">Where it goes.</param>
/// <param name="replace">What is said in the place of a piece; null for the piece itself.</param>
internal sealed class TellingWriter(PipeWriter inner, Func<ReadOnlyMemory<byte>, byte[]?> replace) : PipeWriter
{
    private Memory<byte> piece;

    public override bool CanGetUnflushedBytes => inner.CanGetUnflushedBytes;

    public override long UnflushedBytes => inner.UnflushedBytes;

    public override Memory<byte> GetMemory(int sizeHint = 0) => piece = inner.GetMemory(sizeHint);

    public override Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public override void Advance(int bytes)
    {
        if (replace(piece[..bytes]) is not { } other)
            inner.Advance(bytes);
        else
            inner.Write(other);
    }

    /// <summary>Bodies, which are nothing to be looked into.</summary>
    public override ValueTask<FlushResult> WriteAsync(ReadOnlyMemory<byte> source, CancellationToken cancellationToken = default) =>
        inner.WriteAsync(source, cancellationToken);

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => inner.FlushAsync(cancellationToken);

    public override void CancelPendingFlush() => inner.CancelPendingFlush();

    public override void Complete(Exception? exception = null) => inner.Complete(exception);

    public override ValueTask CompleteAsync(Exception? exception = null) => inner.CompleteAsync(exception);
}

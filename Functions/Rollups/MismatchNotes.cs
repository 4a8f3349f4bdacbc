using Tcns.Storage.Rollups;

namespace Tcns.Functions.Rollups;

/// <summary>Tells the operators what could not be published, in the log and for the health, until it could.</summary>
internal sealed partial class MismatchNotes(MismatchStore store, ILogger<MismatchNotes> log)
{
    /// <param name="feed">The code of the province, or <c>vn</c>.</param>
    /// <param name="mismatch">What differs.</param>
    /// <param name="cancel">Stops the writing.</param>
    public Task NoteAsync(string feed, MismatchException mismatch, CancellationToken cancel)
    {
        // First, because it needs no storage.
        LogMismatch(log, feed, mismatch.What);
        return store.NoteAsync(feed, mismatch.What, cancel);
    }

    public Task ClearAsync(string feed, CancellationToken cancel) => store.ClearAsync(feed, cancel);

    [LoggerMessage(90, LogLevel.Error, "Nothing is published of {Feed}, which stays at its last version: {What}")]
    private static partial void LogMismatch(ILogger log, string feed, string what);
}

using Tcns.Analytics.Feed.Files;
using Tcns.Analytics.Feed.Manifest;
using Tcns.Storage.Feed;

namespace Tcns.Functions.Rollups;

/// <summary>
/// Publishes the nation's feed from what the provinces have published, once any of them has anew. Whoever waited for the lock finds its
/// province listed already and changes nothing.
/// </summary>
internal sealed class PublishNation(PublishLock gate, PublishedProvinces provinces, FeedStore feed, NationWork work, MismatchNotes mismatches, TimeProvider time)
{
    /// <summary>Calendars, topics and names: a few thousand rows.</summary>
    private const long Memory = 128L << 20;
    private const int MostTries = 5;

    /// <summary>What keeps the nation from being published is told to the operators, not to the province whose publication is done.</summary>
    public Task RunAsync(CancellationToken cancel) => gate.HoldAsync(FeedFolder.Nation, RunHeldAsync, cancel);

    /// <returns>Whether there is a publication of all that the provinces have.</returns>
    private async Task<bool> RunHeldAsync(CancellationToken cancel)
    {
        try
        {
            await PublishAsync(cancel);
            await mismatches.ClearAsync(FeedFolder.Nation.Value, cancel);
            return true;
        }
        catch (MismatchException mismatch)
        {
            await mismatches.NoteAsync(FeedFolder.Nation.Value, mismatch, cancel);
            return false;
        }
    }

    private async Task PublishAsync(CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                if (await TryAsync(cancel))
                    return;

                // Only who has lost the lock can be overtaken so often, or whose storage refuses the commit.
                if (tries == MostTries)
                    throw new InvalidOperationException("The nation's publication was never taken.");
            }
            catch (FileGoneException gone)
            {
                // A province has published meanwhile, and its newest files are listed by now; or one is lost for good.
                if (tries == MostTries)
                    throw new MismatchException(gone.Message);
            }
        }
    }

    /// <returns>False where somebody else has published meanwhile.</returns>
    private async Task<bool> TryAsync(CancellationToken cancel)
    {
        var before = await ReadAsync(cancel);
        var now = await provinces.ReadAsync(cancel);
        if (NationManifest.VersionsOf(now).SequenceEqual(before?.Manifest.Provinces ?? []))
            return true;
        using var bench = new Workbench(Memory, threads: 1);
        var publication = await work.WriteAsync(bench, now, before, new FeedPaths(FeedFolder.Nation, FeedVersion.At(time.GetUtcNow())), cancel);
        return await feed.PublishAsync(publication, cancel) is PublishOutcome.Published;
    }

    private async Task<(FeedHead Head, FeedManifest Manifest)?> ReadAsync(CancellationToken cancel)
    {
        if (await feed.ReadLatestAsync(FeedFolder.Nation.Latest, cancel) is not { } head)
            return null;
        return ManifestText.TryRead(head.Manifest, out var manifest) ? (head, manifest) : throw new MismatchException(FeedFolder.Nation.Latest + " cannot be read");
    }
}

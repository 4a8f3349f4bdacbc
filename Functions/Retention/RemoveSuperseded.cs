using System.Globalization;
using Tcns.Analytics.Feed.Files;
using Tcns.Analytics.Feed.Manifest;
using Tcns.Domain.Time;
using Tcns.Storage.Feed;
using Tcns.Storage.Lake;

namespace Tcns.Functions.Retention;

/// <summary>Removes the files of the feed that nobody follows any more, and what those publications were made from: of a past day the last publication stays.</summary>
internal sealed partial class RemoveSuperseded(FeedStore store, FeedRetention feed, SourceRetention sources, ILogger<RemoveSuperseded> log)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        // The nation's publications name files of the provinces: those stay, whatever the province itself has published since.
        var nation = await feed.NamedAsync(FeedFolder.Nation.Latest, DayOf, NamesIn, cancel) ?? new HashSet<string>(StringComparer.Ordinal);
        var unreadable = new List<InvalidDataException>();
        foreach (var name in await store.FoldersAsync(cancel))
        {
            try
            {
                if (FeedFolder.TryParse(name, out var folder))
                    await RemoveAsync(folder, nation, cancel);
            }
            catch (InvalidDataException manifest)
            {
                // What the others no longer need goes all the same.
                unreadable.Add(manifest);
            }
        }

        if (unreadable.Count > 0)
            throw new AggregateException(unreadable);
    }

    private async Task RemoveAsync(FeedFolder folder, ISet<string> nation, CancellationToken cancel)
    {
        if (await feed.NamedAsync(folder.Latest, DayOf, NamesIn, cancel) is not { } named)
            return;
        named.UnionWith(nation);
        var files = await feed.RemoveOthersAsync(folder + "/", named, cancel);
        if (folder.IsNation)
            files += await feed.RemoveOthersAsync(folder.DataPackages, named, cancel);

        // A manifest that has outlived its files needs nothing else.
        var versions = named.Where(name => !FeedPaths.IsManifest(name)).Select(FeedPaths.VersionIn).ToHashSet(StringComparer.Ordinal);
        var notes = await sources.RemoveOthersAsync(folder.Value, versions, cancel);
        LogRemoved(log, files, notes, folder.Value);
    }

    /// <summary>In Vietnam. What is named otherwise has a day of its own.</summary>
    private static string DayOf(string manifest) =>
        FeedVersion.TryParse(FeedPaths.VersionIn(manifest), out var version) ? BusinessClock.DayOf(version.Instant).ToString("O", CultureInfo.InvariantCulture) : manifest;

    /// <summary>Null for what is no manifest: then nothing is removed.</summary>
    private static IEnumerable<string>? NamesIn(BinaryData text) => ManifestText.TryRead(text, out var manifest) ? manifest.Paths() : null;

    [LoggerMessage(71, LogLevel.Information, "{Files} files and {Notes} notes removed of the feed of {Feed}, which nobody needs any more")]
    private static partial void LogRemoved(ILogger log, int files, int notes, string feed);
}

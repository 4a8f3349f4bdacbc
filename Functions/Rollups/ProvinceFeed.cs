using System.Text.Json;
using Tcns.Analytics.Feed.Files;
using Tcns.Analytics.Feed.Manifest;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Http;
using Tcns.Storage.Feed;
using Tcns.Storage.Lake;

namespace Tcns.Functions.Rollups;

/// <summary>What readers of a province's feed meet now.</summary>
/// <param name="Sources">Null where nobody knows any more what it was made from.</param>
internal sealed record ProvinceFeed(FeedHead Head, FeedManifest Manifest, Sources? Sources)
{
    /// <param name="feed">Where it is published.</param>
    /// <param name="sources">Where it stands what it was made from.</param>
    /// <param name="province">Whose.</param>
    /// <param name="known">Whose manifest is not read again where it is still the newest.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static async Task<ProvinceFeed?> ReadAsync(FeedStore feed, SourceStore sources, UnitCode province, ProvinceFeed? known, CancellationToken cancel)
    {
        if (await feed.ReadLatestAsync(FeedPaths.LatestOf(province), cancel) is not { } head)
            return null;
        var manifest = known?.Head.ETag == head.ETag ? known.Manifest : Read(head, province);
        var text = await sources.ReadAsync(province, manifest.Version, cancel);
        return new ProvinceFeed(head, manifest, text is null ? null : JsonSerializer.Deserialize(text, WireJson.Wire.Sources));
    }

    /// <summary>The last day of a period that its figures count, whatever plan they are seen under; null where nobody knows any more when they were counted.</summary>
    public DateOnly? LastDayIn(Period period) => Sources is { } made ? made.Today < period.Last ? made.Today : period.Last : null;

    private static FeedManifest Read(FeedHead head, UnitCode province) => ManifestText.TryRead(head.Manifest, out var manifest)
        ? manifest
        : throw new InvalidDataException("The manifest of province " + province + " cannot be read.");

    /// <summary>Its Parquet files of a table; of all quarters or of some.</summary>
    public IEnumerable<ManifestFile> FilesOf(string table, IReadOnlySet<string>? quarters = null) => Manifest.FilesOf(table, quarters);
}

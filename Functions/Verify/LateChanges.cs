using System.Globalization;
using Tcns.Analytics.Feed.Manifest;
using Tcns.Domain.Indicators;
using Tcns.Domain.Places;
using Tcns.Functions.Rollups;
using Tcns.Functions.SystemHealth;
using Tcns.Storage.Changes;
using Tcns.Storage.Lake;

namespace Tcns.Functions.Verify;

/// <summary>
/// What waits for longer than a healthy server lets anything wait: a mark excuses a difference, and a rebuild the publication, for so long and no longer.
/// Marks and files are dated by the storage, so they are held against the machine's own clock.
/// </summary>
internal static class LateChanges
{
    /// <summary>Marks whose changes may not be in the lake: those of a commune wait for a rebuild, those of a province for the publication.</summary>
    /// <param name="marks">As they were read before the lake was.</param>
    public static void Tell(IEnumerable<ChangeMark> marks, IReadOnlyCollection<LakeFile> lake, DateTimeOffset now, Findings findings)
    {
        foreach (var mark in marks.Where(mark => now - mark.Since > LateAfter.Rebuild))
        {
            var place = $"{mark.Quarter}/{mark.Province}/{mark.Unit}";
            if (mark.Unit.Commune is not { } commune)
                Tell(place, mark.Since, findings);
            else if (!lake.Any(file => (file.Commune, file.Quarter) == (commune, mark.Quarter) && mark.IsSettledAt(file.ReadAt)))
                findings.Add(FindingCodes.LakeLate, place, Text(mark.Since));
        }
    }

    /// <summary>What was rebuilt long ago, in a province of which nothing readable was ever published.</summary>
    public static void Tell(UnitCode province, IEnumerable<LakeFile> lake, DateTimeOffset now, Findings findings)
    {
        if (lake.Select(file => file.ReadAt).DefaultIfEmpty(now).Min() is var since && IsLate(since, now))
            Tell(province.Value, since, findings);
    }

    /// <param name="lake">All files of the province.</param>
    /// <param name="read">When the publication was found to be the newest.</param>
    public static void Tell(FeedManifest manifest, Sources sources, ProvinceFacts facts, IEnumerable<LakeFile> lake, DateTimeOffset read, Findings findings)
    {
        var published = sources.Files.ToDictionary(file => (file.Commune, file.Quarter), file => file.Hash);
        var waiting = lake.Where(file => published.GetValueOrDefault((file.Commune.Value, file.Quarter.ToString())) != file.Hash).Select(file => file.ReadAt).ToArray();
        if (waiting.Length > 0 && waiting.Min() is var since && IsLate(since, read))
            Tell(manifest.Province + "/" + manifest.Version, since, findings);
        else if (read - sources.ReadAt > LateAfter.NightlyLook && (waiting.Length > 0 || IsChanged(sources, facts)))
            Tell(manifest.Province + "/" + manifest.Version, sources.ReadAt, findings);
    }

    /// <summary>Whether what was there then should have been published by the time of the reading.</summary>
    public static bool IsLate(DateTimeOffset since, DateTimeOffset read) => read - since > LateAfter.Publication;

    public static void Tell(string feed, DateTimeOffset since, Findings findings) => findings.Add(FindingCodes.FeedLate, feed, Text(since));

    private static bool IsChanged(Sources sources, ProvinceFacts facts) =>
        !facts.Registries.Select(registry => (registry.Commune.Value, registry.Revision)).ToHashSet().SetEquals(sources.Communes.Select(commune => (commune.Commune, commune.Revision)));

    private static string Text(DateTimeOffset since) => since.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);
}

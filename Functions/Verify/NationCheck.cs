using Tcns.Analytics.Feed.Files;
using Tcns.Analytics.Feed.Manifest;
using Tcns.Analytics.Feed.Schema;
using Tcns.Functions.Hosting;
using Tcns.Functions.Rollups;
using Tcns.Storage.Feed;

namespace Tcns.Functions.Verify;

/// <summary>Whether the nation's publication names provinces' publications that there are, and files that are there; its own are as it says.</summary>
internal sealed class NationCheck(FeedCopy copies, FeedStore feed, TimeProvider time)
{
    public async Task CheckAsync(Findings findings, CancellationToken cancel)
    {
        var read = time.GetUtcNow();
        var nation = await copies.ReadAsync(FeedFolder.Nation, findings, cancel);
        await TellLateAsync(nation, read, findings, cancel);
        if (nation is null)
            return;
        foreach (var province in nation.Provinces ?? [])
        {
            var manifest = $"{province.Province}/manifests/{province.Version}.json";
            if (!await copies.IsThereAsync(manifest, cancel))
                findings.Add(FindingCodes.NationOther, FeedFolder.Nation.Latest, manifest);
        }

        using (var folder = new TemporaryFolder("verify"))
            await copies.FetchAsync(nation, folder.FullName, findings, cancel);

        foreach (var own in NationManifest.Own.Where(own => nation.SchemaVersion == FeedCatalogue.SchemaVersion && !nation.FilesOf(own.Name).Any()))
            findings.Add(FindingCodes.FeedMissing, nation.Province + "/" + nation.Version, own.Name);
        foreach (var file in nation.Datasets.SelectMany(dataset => dataset.Files).Where(file => !FeedCopy.IsOwn(nation, file.Path)))
        {
            findings.LookedAtFeedFile();
            if (!await copies.HasAsync(file.Path, file.Bytes, cancel))
                findings.Add(FindingCodes.NationOther, FeedFolder.Nation.Latest, file.Path);
        }
    }

    /// <summary>Provinces whose newest publication is not in the nation's, though it has been there for hours.</summary>
    private async Task TellLateAsync(FeedManifest? nation, DateTimeOffset read, Findings findings, CancellationToken cancel)
    {
        var held = (nation?.Provinces ?? []).ToDictionary(province => province.Province, province => province.Version, StringComparer.Ordinal);
        foreach (var name in await feed.FoldersAsync(cancel))
        {
            if (!FeedFolder.TryParse(name, out var folder) || folder.IsNation || await feed.FindAsync(folder.Latest, cancel) is not { } latest)
                continue;
            if (LateChanges.IsLate(latest.LastModified, read) && await copies.VersionAsync(latest, cancel) is { } version && version != held.GetValueOrDefault(name))
                LateChanges.Tell(FeedFolder.Nation + "/" + name, latest.LastModified, findings);
        }
    }
}

using Tcns.Analytics.Feed.Files;
using Tcns.Analytics.Feed.Manifest;
using Tcns.Analytics.Feed.Schema;
using Tcns.Functions.Rollups;

namespace Tcns.Functions.Verify;

/// <summary>Whether the nation's publication names provinces' publications that there are, and files that are there; its own are as it says.</summary>
internal sealed class NationCheck(FeedCopy copies)
{
    public async Task CheckAsync(Findings findings, CancellationToken cancel)
    {
        if (await copies.ReadAsync(FeedFolder.Nation, findings, cancel) is not { } nation)
            return;
        foreach (var province in nation.Provinces ?? [])
        {
            var manifest = $"{province.Province}/manifests/{province.Version}.json";
            if (!await copies.IsThereAsync(manifest, cancel))
                findings.Add(FindingCodes.NationOther, FeedFolder.Nation.Latest, manifest);
        }

        var folder = Directory.CreateTempSubdirectory("tcns-verify-");
        try
        {
            await copies.FetchAsync(nation, folder.FullName, findings, cancel);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        foreach (var own in NationManifest.Own.Where(own => nation.SchemaVersion == FeedCatalogue.SchemaVersion && !nation.FilesOf(own.Name).Any()))
            findings.Add(FindingCodes.FeedMissing, nation.Province + "/" + nation.Version, own.Name);
        foreach (var file in nation.Datasets.SelectMany(dataset => dataset.Files).Where(file => !FeedCopy.IsOwn(nation, file.Path)))
        {
            findings.LookedAtFeedFile();
            if (!await copies.HasAsync(file.Path, file.Bytes, cancel))
                findings.Add(FindingCodes.NationOther, FeedFolder.Nation.Latest, file.Path);
        }
    }
}

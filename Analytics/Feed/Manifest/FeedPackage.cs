using System.Security.Cryptography;
using Tcns.Analytics.Feed.Files;
using Tcns.Analytics.Feed.Schema;

namespace Tcns.Analytics.Feed.Manifest;

/// <summary>The data package of one publication.</summary>
/// <param name="Content">What is to be stored under the entry's path.</param>
public sealed record FeedPackage(ManifestPackage Entry, byte[] Content)
{
    /// <param name="files">All that belong to the publication.</param>
    public static FeedPackage Of(FeedPaths paths, IEnumerable<FeedFile> files)
    {
        var folder = paths.DataPackage[..(paths.DataPackage.LastIndexOf('/') + 1)];
        var csv = files.Where(file => file.Path.EndsWith(".csv", StringComparison.Ordinal))
            .GroupBy(file => file.Dataset)
            .ToDictionary(group => group.Key, IReadOnlyList<string> (group) => [.. group.Select(file => file.Path[folder.Length..]).Order(StringComparer.Ordinal)]);
        var content = DataPackage.Write("tcns-" + paths.Folder, csv);
        return new FeedPackage(new ManifestPackage(paths.DataPackage, content.Length, Convert.ToHexStringLower(SHA256.HashData(content))), content);
    }
}

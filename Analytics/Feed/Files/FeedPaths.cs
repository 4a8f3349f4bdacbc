using System.Globalization;
using Tcns.Analytics.Feed.Schema;
using Tcns.Domain.Places;
using Tcns.Domain.Time;

namespace Tcns.Analytics.Feed.Files;

/// <summary>Where the files of a publication lie. Readers rely on it: the folders of a quarter are pruned before a file is opened.</summary>
public sealed record FeedPaths(FeedFolder Folder, FeedVersion Version)
{
    public FeedPaths(UnitCode province, FeedVersion version)
        : this(FeedFolder.Of(province), version)
    {
    }

    public string Manifest => $"{Folder}/manifests/{Version}.json";

    /// <summary>Beside the tables, because a data package may not name files outside its own folder.</summary>
    public string DataPackage => $"{Folder.DataPackages}{Version}.json";

    public static string LatestOf(UnitCode province) => FeedFolder.Of(province).Latest;

    /// <summary>Whether a name is that of a publication's manifest.</summary>
    public static bool IsManifest(string path) => path.Contains("/manifests/", StringComparison.Ordinal);

    /// <summary>The version that a file was written for, by its name; anything for what is no file of a publication.</summary>
    public static string VersionIn(string path) => Path.GetFileNameWithoutExtension(path).Split('-')[^1];

    public string Of(FeedTable table, Period? quarter, FeedFormat format)
    {
        var folder = quarter is null
            ? $"{Folder}/{table}"
            : string.Create(CultureInfo.InvariantCulture, $"{Folder}/{table}/year={quarter.Year}/quarter={quarter.Number}");
        return $"{folder}/{table}-{Version}.{(format is FeedFormat.Parquet ? "parquet" : "csv")}";
    }
}

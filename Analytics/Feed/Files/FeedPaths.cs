using System.Globalization;
using Tcns.Analytics.Feed.Schema;
using Tcns.Domain.Places;
using Tcns.Domain.Time;

namespace Tcns.Analytics.Feed.Files;

/// <summary>Where a province's files lie in the feed. Readers rely on it: the folders of a quarter are pruned before a file is opened.</summary>
public sealed record FeedPaths(UnitCode Province, FeedVersion Version)
{
    public string Manifest => $"{Province}/manifests/{Version}.json";

    /// <summary>Beside the tables, because a data package may not name files outside its own folder.</summary>
    public string DataPackage => $"{Province}/datapackage-{Version}.json";

    /// <summary>The one name that is ever written again: the commit point.</summary>
    public static string LatestOf(UnitCode province) => $"{province}/latest.json";

    public string Of(FeedTable table, Period? quarter, FeedFormat format)
    {
        var folder = quarter is null
            ? $"{Province}/{table}"
            : string.Create(CultureInfo.InvariantCulture, $"{Province}/{table}/year={quarter.Year}/quarter={quarter.Number}");
        return $"{folder}/{table}-{Version}.{(format is FeedFormat.Parquet ? "parquet" : "csv")}";
    }
}

using System.Diagnostics.CodeAnalysis;
using Tcns.Domain.Places;
using Tcns.Domain.Time;

namespace Tcns.Storage.Lake;

/// <summary>Names of blobs in the container <c>lake</c>: <c>records/{quarter}/{province}/{commune}.parquet</c>.</summary>
internal static class LakePaths
{
    public const string Records = "records/";
    private const string Ending = ".parquet";

    public static string Of(UnitCode province, UnitCode commune, Period quarter) => FolderOf(Records + quarter + "/", province) + commune + Ending;

    public static string FolderOf(string quarterFolder, UnitCode province) => quarterFolder + province + "/";

    public static bool TryRead(string path, [NotNullWhen(true)] out UnitCode? commune, [NotNullWhen(true)] out Period? quarter)
    {
        (commune, quarter) = (null, null);
        return path.EndsWith(Ending, StringComparison.Ordinal)
            && path[..^Ending.Length].Split('/') is ["records", var when, _, var where]
            && Period.TryParse(when, out quarter) && UnitCode.TryParse(where, out commune);
    }
}

using Tcns.Storage.Changes;
using Tcns.Storage.Lake;

namespace Tcns.Functions.Rollups;

/// <summary>Whether the lake has what a mark stands for.</summary>
internal static class MarkedFiles
{
    /// <summary>Whether a file of its commune and quarter was read after it was stored.</summary>
    public static bool IsIn(this ChangeMark mark, IEnumerable<LakeFile> lake) =>
        lake.Any(file => file.Commune == mark.Unit.Commune && file.Quarter == mark.Quarter && mark.Since <= file.ReadAt);
}

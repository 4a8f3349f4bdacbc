using Tcns.Domain.Forms;
using Tcns.Domain.Places;

namespace Tcns.Domain.Maps;

/// <summary>Whether areas are those of a province: each commune in force once, and nothing else.</summary>
internal static class AreaMatch
{
    /// <param name="areas">As they were sent.</param>
    /// <param name="communes">Those of the province.</param>
    /// <param name="root">Where the areas stand: there the missing ones would be.</param>
    public static IEnumerable<Fault> FindFaults(IReadOnlyList<SentArea> areas, IReadOnlyList<OfficialUnit> communes, string root)
    {
        var expected = communes.ToDictionary(commune => commune.Code.Value, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (code, path) in areas.Where(area => area.Code is not null).Select(area => (area.Code!, area.CodePath)))
        {
            if (!expected.TryGetValue(code, out var commune))
                yield return new Fault(path, FaultCodes.UnknownCommune, Excerpt.Of(code));
            else if (!seen.Add(code))
                yield return new Fault(path, FaultCodes.DoubledCommune, NameOf(commune));
        }

        foreach (var missing in communes.Where(commune => !seen.Contains(commune.Code.Value)))
            yield return new Fault(root, FaultCodes.MissingCommune, NameOf(missing));
    }

    private static string NameOf(OfficialUnit commune) => commune.Code + " " + commune.Name;
}

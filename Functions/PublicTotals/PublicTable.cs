using Tcns.Domain.Disclosure;
using Tcns.Domain.Places;
using Tcns.Functions.Numbers;

namespace Tcns.Functions.PublicTotals;

/// <summary>
/// The figures of a province's communes, without small counts. The province's own lines are not read: a sum that knows more than what is
/// shown would tell what is withheld.
/// </summary>
internal static class PublicTable
{
    /// <param name="communes">In the order in which they are shown.</param>
    /// <param name="rows">The communes' published figures.</param>
    /// <param name="plans">Those of the province: a commune under several plans is shown under its province's.</param>
    public static (IReadOnlyList<PublicCountResponse> Totals, IReadOnlyList<PublicCommuneResponse> Communes) Of(
        IEnumerable<OfficialUnit> communes, IEnumerable<FigureRow> rows, IReadOnlySet<string> plans)
    {
        var byUnit = rows.ToLookup(row => row.Figure.Unit, StringComparer.Ordinal);
        var shown = communes.Select(commune => (Commune: commune, Counts: Show([.. byUnit[commune.Code.Value]], plans))).ToArray();
        return (
            [.. PublicFigure.All.Select((figure, place) => PublicCountResponse.Of(figure.Id, SmallCells.Sum(shown.Select(one => one.Counts[place]))))],
            [.. shown.Select(one => new PublicCommuneResponse(
                one.Commune.Code.Value, one.Commune.FullName, [.. PublicFigure.All.Zip(one.Counts, (figure, count) => PublicCountResponse.Of(figure.Id, count))]))]);
    }

    private static PublicCount[] Show(IReadOnlyList<FigureRow> rows, IReadOnlySet<string> plans)
    {
        if (rows.Count == 0)
            return [.. PublicFigure.All.Select(_ => PublicCount.None)];
        var plan = (rows.FirstOrDefault(row => row.Figure.Plan is { } own && plans.Contains(own)) ?? rows[0]).Figure.Plan;
        return [.. PublicFigure.All.Select(figure => figure.Show(rows.FirstOrDefault(row => row.Figure.Plan == plan && row.Figure.Indicator == figure.Indicator.Id)?.Figure))];
    }
}

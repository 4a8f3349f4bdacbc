using Tcns.Analytics.Feed.Files;
using Tcns.Domain.Indicators;
using Tcns.Domain.Places;
using Tcns.Functions.Rollups;

namespace Tcns.Functions.Numbers;

/// <summary>What a unit's figures of a period were in an earlier version, where they are others now.</summary>
internal sealed class FigureChanges(FigureLines lines, EarlierFeeds earlier)
{
    /// <param name="query">Names the unit, the period and the plan.</param>
    /// <param name="newest">The version that is shown.</param>
    /// <param name="rows">The unit's figures in it.</param>
    /// <param name="words">In whose language indicators are named.</param>
    /// <param name="since">The version that the reader has seen.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>Null where that version is not there, or not any more.</returns>
    public async Task<IReadOnlyList<PlanChangesResponse>?> FindAsync(
        IndicatorsQuery query, ProvinceFeed newest, IReadOnlyList<FigureRow> rows, FigureWords words, FeedVersion since, CancellationToken cancel)
    {
        if (since.Value == newest.Manifest.Version)
            return [];
        if (await earlier.FindAsync(FeedFolder.Of(UnitCode.Parse(newest.Manifest.Province)), since, cancel) is not { } seen)
            return null;
        try
        {
            return Compare(query.Chosen(await lines.OfUnitAsync(seen, query.Code, query.Period!, cancel)), query.Chosen(rows), words);
        }
        catch (FileGoneException)
        {
            // Its manifest has outlived its files.
            return null;
        }
    }

    private static IReadOnlyList<PlanChangesResponse> Compare(IEnumerable<FigureRow> before, IEnumerable<FigureRow> after, FigureWords words)
    {
        var (seen, now) = (ByLine(before), ByLine(after));
        return
        [
            .. seen.Keys.Union(now.Keys).Select(line => line.Plan).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(plan => new PlanChangesResponse(plan, [.. Catalogue.All.SelectMany(indicator =>
                    Change(indicator, words, seen.GetValueOrDefault((plan, indicator.Id)), now.GetValueOrDefault((plan, indicator.Id))))]))
                .Where(plan => plan.Indicators.Count > 0),
        ];
    }

    private static Dictionary<(string? Plan, string Id), SeenFigureResponse> ByLine(IEnumerable<FigureRow> rows) =>
        rows.ToDictionary(row => (row.Figure.Plan, row.Figure.Indicator), row => SeenFigureResponse.Of(row.Figure));

    private static IEnumerable<FigureChangeResponse> Change(Indicator indicator, FigureWords words, SeenFigureResponse? before, SeenFigureResponse? after)
    {
        if (before is not null || after is not null)
        {
            if (before is null || after is null || !before.IsSame(after))
                yield return new FigureChangeResponse(indicator.Id, words.NameOf(indicator), before, after);
        }
    }
}

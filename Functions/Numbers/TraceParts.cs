using Tcns.Analytics.Indicators;
using Tcns.Domain.Indicators;
using Tcns.Domain.Places;
using Tcns.Functions.Rollups;

namespace Tcns.Functions.Numbers;

/// <summary>The published lines that a figure is a sum of; what they lack of it stands as the last one, so that the sum is exact.</summary>
internal sealed class TraceParts(FigureLines lines, FeedReader feed, FeedFiles files, OfficialUnits units)
{
    private const string Rest = "rest";

    public async Task<IReadOnlyList<TracePartResponse>> OfAsync(TraceQuery query, ProvinceFeed newest, FigureRow whole, CancellationToken cancel)
    {
        var indicator = Catalogue.ById[whole.Figure.Indicator];
        if (query.Unit is { Level: UnitLevel.Province } province)
            return await OfProvinceAsync(province, newest, whole, Same(whole, await lines.OfCommunesAsync(newest, query.Period!, cancel)), cancel);
        if (query.Unit is not { Level: UnitLevel.Commune } commune || indicator.Grain is IndicatorGrain.Commune)
            return [TracePartResponse.Of(whole)];
        var level = indicator.Grain is IndicatorGrain.Village ? "village" : "team";
        var parts = Same(whole, await lines.InCommuneAsync(newest, commune, query.Period!, cancel)).Where(row => row.Level == level).Select(TracePartResponse.Of).ToArray();

        // Of the reports, those that the commune itself owes; of others, what a unit was that has been entered after the closing.
        var rest = indicator.Grain is IndicatorGrain.TeamAndCommune ? RestOf(whole, parts, commune.Value, "commune") : RestOf(whole, parts, null, Rest);
        return IsNothing(rest) ? parts : [.. parts, rest];
    }

    private static FigureRow[] Same(FigureRow whole, IEnumerable<FigureRow> rows) =>
        [.. rows.Where(row => row.Figure.Indicator == whole.Figure.Indicator && row.Figure.Plan == whole.Figure.Plan)];

    /// <summary>A commune with plans of its own is published under those alone; what it adds under none the lake tells, where it was noted.</summary>
    private async Task<IReadOnlyList<TracePartResponse>> OfProvinceAsync(UnitCode province, ProvinceFeed newest, FigureRow whole, FigureRow[] rows, CancellationToken cancel)
    {
        var shown = rows.Select(row => row.Figure.Unit).ToHashSet(StringComparer.Ordinal);
        var noted = shown.Count < units.CommunesOf(province).Count ? await UnshownAsync(province, newest, whole, cancel) : [];
        TracePartResponse[] parts = [.. rows.Select(TracePartResponse.Of), .. noted.Where(part => !shown.Contains(part.Unit!))];
        var others = units.CommunesOf(province).Select(unit => unit.Code.Value).Except(parts.Select(part => part.Unit!)).ToArray();
        var rest = RestOf(whole, parts, null, Rest);
        return [.. parts.OrderBy(part => part.Unit, StringComparer.Ordinal), .. IsNothing(rest) ? (TracePartResponse[])[] : [rest with { Units = others.Length > 0 ? others : null }]];
    }

    private async Task<IReadOnlyList<TracePartResponse>> UnshownAsync(UnitCode province, ProvinceFeed newest, FigureRow whole, CancellationToken cancel)
    {
        using var lease = new FileLease();
        return whole.Figure.Plan is null && await files.FindLinesAsync(province, newest.Manifest.Version, lease, cancel) is { } path
            ? feed.Query(UnshownLines.Find(whole.Figure.Indicator, whole.Figure.Period, [path]), row => new TracePartResponse(
                row.GetText(0), "commune", row.GetInt64(1), row.IsNull(2) ? null : row.GetInt64(2), row.GetBoolean(3), FigureRow.Lacks(row.GetText(4))), cancel)
            : [];
    }

    private static TracePartResponse RestOf(FigureRow whole, IReadOnlyCollection<TracePartResponse> parts, string? unit, string level) => new(
        unit,
        level,
        whole.Figure.Numerator - parts.Sum(part => part.Numerator),
        whole.Figure.Denominator - parts.Sum(part => part.Denominator ?? 0),
        false,
        []);

    private static bool IsNothing(TracePartResponse rest) => rest is { Numerator: 0, Denominator: null or 0 };
}

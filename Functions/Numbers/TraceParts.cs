using Tcns.Domain.Indicators;
using Tcns.Domain.Places;
using Tcns.Functions.Rollups;

namespace Tcns.Functions.Numbers;

/// <summary>The published lines that a figure is a sum of; what they lack of it stands as the last one, so that the sum is exact.</summary>
internal sealed class TraceParts(FigureLines lines, OfficialUnits units)
{
    private const string Rest = "rest";

    public async Task<IReadOnlyList<TracePartResponse>> OfAsync(TraceQuery query, ProvinceFeed newest, FigureRow whole, CancellationToken cancel)
    {
        var indicator = Catalogue.ById[whole.Figure.Indicator];
        if (query.Unit is { Level: UnitLevel.Province } province)
            return OfProvince(province, whole, Same(whole, await lines.OfCommunesAsync(newest, query.Period!, cancel)));
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

    /// <summary>A commune with plans of its own is published under those alone; under none it is a part of its province's sum.</summary>
    private IReadOnlyList<TracePartResponse> OfProvince(UnitCode province, FigureRow whole, FigureRow[] rows)
    {
        var parts = rows.Select(TracePartResponse.Of).ToArray();
        var known = rows.Select(row => row.Figure.Unit).ToHashSet(StringComparer.Ordinal);
        var others = units.CommunesOf(province).Select(unit => unit.Code.Value).Where(code => !known.Contains(code)).ToArray();

        // While some are closed and the province is not, the difference may also be theirs.
        if (others is [var only] && rows.All(row => row.IsClosed == whole.IsClosed))
            return [.. parts, RestOf(whole, parts, only, "commune")];
        var rest = RestOf(whole, parts, null, Rest);
        return IsNothing(rest) ? parts : [.. parts, rest with { Units = others.Length > 0 ? others : null }];
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

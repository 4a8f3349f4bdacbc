using Tcns.Domain.Places;
using Tcns.Functions.Http;
using Tcns.Functions.Rollups;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Numbers;

/// <summary><c>GET /api/v1/indicators?unit=&amp;period=&amp;plan=&amp;children=&amp;since=</c></summary>
internal sealed class GetIndicators(FigureSearch search, FigureLines lines, FigureChanges changes, Completeness completeness)
{
    public static Task<IResult> HandleAsync(Asked<IndicatorsQuery> asked, HttpContext context, GetIndicators use, CancellationToken cancel) =>
        use.AnswerAsync(asked, context, cancel);

    private async Task<IResult> AnswerAsync(Asked<IndicatorsQuery> asked, HttpContext context, CancellationToken cancel)
    {
        var query = asked.Value;
        var found = await search.FindAsync(asked, cancel);
        if (found is FoundFigures.Refused refused)
            return refused.Why;
        var (newest, rows) = (FoundFigures.Found)found;
        if (query.Plan is { } plan && rows.All(row => row.Figure.Plan != plan.Value))
            return Problems.NotFound;
        var words = new FigureWords(context.Request.LanguageOf());
        var changed = query.Since is { } since ? await changes.FindAsync(query, newest, rows, words, since, cancel) : null;
        if (query.Since is not null && changed is null)
            return Problems.SnapshotGone;
        context.Response.Speak(context.Request.LanguageOf());
        return TypedResults.Ok((await DescribeAsync(query, newest, rows, words, cancel)) with { Changes = changed });
    }

    private async Task<FiguresResponse> DescribeAsync(
        IndicatorsQuery query, ProvinceFeed newest, IReadOnlyList<FigureRow> rows, FigureWords words, CancellationToken cancel)
    {
        var province = UnitCode.Parse(newest.Manifest.Province);
        return new FiguresResponse(
            query.Code,
            query.Period!.ToString(),
            newest.LastDayIn(query.Period) ?? rows.Max(row => row.AsOf),
            rows[0].IsClosed,
            newest.Manifest.Version,
            await completeness.IsCompleteAsync(newest, province, query.Commune, cancel),
            words.Plans(query.Chosen(rows)),
            [.. (await ChildrenAsync(query, newest, cancel)).GroupBy(row => row.Figure.Unit).Select(unit => new UnitFiguresResponse(
                unit.Key, unit.First().Level, unit.First().IsClosed, words.Plans(query.Chosen(unit))))]);
    }

    private async Task<IReadOnlyList<FigureRow>> ChildrenAsync(IndicatorsQuery query, ProvinceFeed newest, CancellationToken cancel) => query switch
    {
        { Children: false } or { Village: not null } or { Unit.Level: UnitLevel.Team } => [],
        { Unit: { Level: UnitLevel.Commune } commune } => await lines.InCommuneAsync(newest, commune, query.Period!, cancel),
        _ => await lines.OfCommunesAsync(newest, query.Period!, cancel),
    };
}

using Tcns.Analytics.Trace;
using Tcns.Domain.Access;
using Tcns.Domain.Indicators;
using Tcns.Domain.Places;
using Tcns.Functions.Http;
using Tcns.Functions.Rollups;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Numbers;

/// <summary><c>GET /api/v1/indicators/{id}/trace?unit=&amp;period=&amp;plan=&amp;cursor=&amp;limit=</c>: what a figure is made of.</summary>
internal sealed class GetTrace(FigureSearch search, TraceParts parts, TraceRecords records, Completeness completeness)
{
    public static Task<IResult> HandleAsync(string id, Asked<TraceQuery> asked, HttpContext context, GetTrace use, CancellationToken cancel) =>
        use.AnswerAsync(id, asked, context, cancel);

    private async Task<IResult> AnswerAsync(string id, Asked<TraceQuery> asked, HttpContext context, CancellationToken cancel)
    {
        if (!Catalogue.ById.TryGetValue(id, out var indicator))
            return Problems.NotFound;
        var query = asked.Value;
        var found = await search.FindAsync(asked, cancel);
        if (found is FoundFigures.Refused refused)
            return refused.Why;
        var (newest, rows) = (FoundFigures.Found)found;

        // They come by plan: without one that is named it is the first, as in the list of indicators.
        var plan = query.Plan?.Value ?? rows[0].Figure.Plan;
        var seen = rows.Where(row => row.Figure.Plan == plan).ToArray();
        if (seen.Length == 0)
            return Problems.NotFound;
        context.Response.Speak(context.Request.LanguageOf());
        return TypedResults.Ok(await DescribeAsync(query, newest, indicator, seen, context, cancel));
    }

    private async Task<TraceResponse> DescribeAsync(
        TraceQuery query, ProvinceFeed newest, Indicator indicator, FigureRow[] seen, HttpContext context, CancellationToken cancel)
    {
        var language = context.Request.LanguageOf();
        var line = Array.Find(seen, row => row.Figure.Indicator == indicator.Id);
        var scope = line is not null && RecordTrail.Of(indicator) is { } trail
            ? TraceScope.Of(trail, newest, query, await records.FirstDayAsync(trail.Window, query, line, newest, cancel), line.AsOf)
            : null;
        return new TraceResponse(
            query.Code,
            query.Period!.ToString(),
            seen[0].Figure.Plan,
            seen[0].AsOf,
            seen[0].IsClosed,
            newest.Manifest.Version,
            await completeness.IsCompleteAsync(newest, UnitCode.Parse(newest.Manifest.Province), query.Commune, cancel),
            new FigureWords(language).Line(indicator, line?.Figure),
            GetCatalogue.Describe(indicator, language).Formula,
            line is null ? [] : await parts.OfAsync(query, newest, line, cancel),
            scope is null ? [] : await records.CountAsync(scope, cancel))
        {
            Records = await PageAsync(scope, query, context.Caller(), cancel),
        };
    }

    /// <summary>Who may list records, and those that he may list: a team's key those of its team, also where others worked in its village.</summary>
    private async Task<ListResponse<TraceRecordResponse>?> PageAsync(TraceScope? scope, TraceQuery query, Caller caller, CancellationToken cancel)
    {
        if (!Policies.ListRecords.Roles.Contains(caller.Role))
            return null;
        return scope is null
            ? new ListResponse<TraceRecordResponse>([], null)
            : await records.ListAsync(scope, query, caller.Key.Unit is { Level: UnitLevel.Team } team ? team.Value : null, cancel);
    }
}

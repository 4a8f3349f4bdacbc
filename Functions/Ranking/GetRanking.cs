using Tcns.Domain.Access;
using Tcns.Domain.Places;
using Tcns.Functions.Http;
using Tcns.Functions.Numbers;
using Tcns.Functions.Rollups;

namespace Tcns.Functions.Ranking;

/// <summary><c>GET /api/v1/ranking?unit=&amp;period=&amp;of=teams|villages|communes&amp;plan=</c>: the score proposes, people decide.</summary>
internal sealed class GetRanking(FeedReader feed, FigureLines lines, Rankings rankings, OfficialUnits units)
{
    public static Task<IResult> HandleAsync(Asked<RankingQuery> asked, HttpContext context, GetRanking use, CancellationToken cancel) =>
        use.AnswerAsync(asked, context.Caller(), cancel);

    private async Task<IResult> AnswerAsync(Asked<RankingQuery> asked, Caller caller, CancellationToken cancel)
    {
        var query = asked.Value;
        if (query.Unit is { } unit && !Reaches(caller, unit))
            return Problems.OutOfScope;
        if (asked.Faults.Count > 0)
            return Problems.Invalid.With(asked.Faults);
        if (units.Home(query.Unit!) is not { } home)
            return Problems.UnknownUnit;
        if (await feed.NewestAsync(home.Province, cancel) is not { } newest)
            return Problems.NoRollup;
        var rows = query.Of == "communes"
            ? await lines.OfCommunesAsync(newest, query.Period!, cancel)
            : await lines.InCommuneAsync(newest, query.Unit!, query.Period!, cancel);
        if (rows.Count == 0 && (await lines.OfUnitAsync(newest, query.Code, query.Period!, cancel)).Count == 0)
            return Problems.NoRollup;
        if (query.Plan is { } plan && rows.Count > 0 && rows.All(row => row.Figure.Plan is not null && row.Figure.Plan != plan.Value))
            return Problems.NotFound;
        var active = await rankings.FindActiveAsync(newest, query.Code, query.Of![..^1], rows, cancel);
        return TypedResults.Ok(new ListResponse<RankResponse>(
            Rankings.Order(active.Where(row => query.Plan is null || row.Figure.Plan is null || row.Figure.Plan == query.Plan.Value)), null));
    }

    private static bool Reaches(Caller caller, UnitCode unit) =>
        caller.Reaches(unit) || (caller.Key.Unit is { Level: UnitLevel.Team } team && team.Commune == unit);
}

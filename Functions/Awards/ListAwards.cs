using Tcns.Domain.Awards;
using Tcns.Domain.Places;
using Tcns.Functions.Http;
using Tcns.Functions.Members;

namespace Tcns.Functions.Awards;

/// <summary><c>GET /api/v1/awards?unit=&amp;period=&amp;title=&amp;status=&amp;cursor=&amp;limit=</c>: commune by commune, the newest first.</summary>
internal sealed class ListAwards(AwardBook book, AwardLines lines, PersonalReads reads, OfficialUnits units)
{
    public static Task<IResult> HandleAsync(Asked<AwardQuery> asked, HttpContext context, ListAwards use, CancellationToken cancel) =>
        use.AnswerAsync(asked, context, cancel);

    private async Task<IResult> AnswerAsync(Asked<AwardQuery> asked, HttpContext context, CancellationToken cancel)
    {
        if (asked.Faults.Count > 0)
            return Problems.Invalid.With(asked.Faults);
        var query = asked.Value;
        if (units.Home(query.Unit!) is null)
            return Problems.UnknownUnit;
        var found = await book.ReadAsync(query.Unit!, query.Wants, query.Cursor?.Commune, query.Limit + 1, cancel);
        Nomination[] page = [.. found.Take(query.Limit)];
        return TypedResults.Ok(new ListResponse<AwardResponse>(
            await lines.TellAsync(page, context, Note, cancel), found.Count > query.Limit ? AwardCursor.Of(page[^1]).ToString() : null));

        Task Note(UnitCode commune) => reads.NoteAsync(context, commune, "award.list", commune.Value, PersonalViews.Of(context.Caller().Role), cancel);
    }
}

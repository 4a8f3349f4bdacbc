using Tcns.Functions.Http;
using Tcns.Functions.Registry;
using Tcns.Functions.Texts;
using Tcns.Storage.Notices;

namespace Tcns.Functions.Notices;

/// <summary><c>GET /api/v1/notices?unit=&amp;cursor=&amp;limit=</c>: what a unit was told, the newest first.</summary>
internal static class ListNotices
{
    public static async Task<IResult> HandleAsync(
        Asked<NoticeQuery> asked, HttpContext context, NoticeStore store, NoticeWords words, KnownUnits units, CancellationToken cancel)
    {
        if (asked.Faults.Count > 0)
            return Problems.Invalid.With(asked.Faults);
        var (unit, cursor, limit) = asked.Value;
        if (!await units.HasAsync(unit!, cancel))
            return Problems.UnknownUnit;
        var language = context.Request.LanguageOf();
        context.Response.Speak(language);
        var page = await store.ReadPageAsync(unit!, cursor?.Row, limit, cancel);
        var items = new List<NoticeResponse>(page.Items.Count);
        foreach (var held in page.Items)
            items.Add(NoticeResponse.Of(held, await words.SayAsync(held.Notice, language, cancel)));
        return TypedResults.Ok(new ListResponse<NoticeResponse>(items, page.Next is { } row ? new NoticeCursor(row).ToString() : null));
    }
}

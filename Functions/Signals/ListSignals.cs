using Tcns.Functions.Http;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Signals;

/// <summary><c>GET /api/v1/signals?unit=&amp;from=&amp;to=&amp;code=&amp;cursor=&amp;limit=</c></summary>
internal static class ListSignals
{
    public static async Task<IResult> HandleAsync(Asked<SignalQuery> asked, HttpContext context, SignalLists lists, CancellationToken cancel)
    {
        if (asked.Faults.Count > 0)
            return Problems.Invalid.With(asked.Faults);
        var query = asked.Value;
        if (await lists.ReadAsync(query, context.Caller(), cancel) is not { } page)
            return Problems.UnknownUnit;
        var language = context.Request.LanguageOf();
        context.Response.Speak(language);
        var sentences = new SignalSentences(language);
        return TypedResults.Ok(new ListResponse<SignalResponse>(
            [.. page.Items.Select(found => SignalResponse.Of(found, query.Unit!, sentences))], page.Next?.ToString()));
    }
}

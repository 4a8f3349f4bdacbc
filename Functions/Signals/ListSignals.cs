using Tcns.Domain.Time;
using Tcns.Functions.Http;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Signals;

/// <summary><c>GET /api/v1/signals?unit=&amp;from=&amp;to=&amp;code=&amp;cursor=&amp;limit=</c></summary>
internal static class ListSignals
{
    public static async Task<IResult> HandleAsync(HttpContext context, SignalLists lists, BusinessClock clock, CancellationToken cancel)
    {
        var caller = context.Caller();
        var query = SignalQuery.Read(context.Request, caller, clock.Today);
        if (query.Faults.Count > 0)
            return Problems.Invalid.With(query.Faults);
        if (await lists.ReadAsync(query, caller, cancel) is not { } page)
            return Problems.UnknownUnit;
        var language = context.Request.LanguageOf();
        context.Response.Speak(language);
        var sentences = new SignalSentences(language);
        return TypedResults.Ok(new ListResponse<SignalResponse>(
            [.. page.Items.Select(found => SignalResponse.Of(found, query.Unit!, sentences))], page.Next?.ToString()));
    }
}

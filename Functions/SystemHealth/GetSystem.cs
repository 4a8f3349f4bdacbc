using Tcns.Domain.Places;
using Tcns.Functions.Http;
using Tcns.Functions.Texts;

namespace Tcns.Functions.SystemHealth;

/// <summary><c>GET /api/v1/system</c>: how each part is, as far as it can be known, and what is not as it should be.</summary>
internal static class GetSystem
{
    public static async Task<IResult> HandleAsync(HttpContext context, SystemLook look, OfficialUnits units, CancellationToken cancel)
    {
        var language = context.Request.LanguageOf();
        context.Response.Speak(language);
        return TypedResults.Ok(SystemResponse.Of(await look.LookAsync(isSure: false, cancel), units, language));
    }
}

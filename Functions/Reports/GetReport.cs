using Tcns.Functions.Http;
using Tcns.Functions.Registry;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Reports;

/// <summary><c>GET /api/v1/reports/{unit}/{period}?version=</c></summary>
internal static class GetReport
{
    public static async Task<IResult> HandleAsync(string unit, string period, Asked<VersionQuery> asked, HttpContext context, FindReport find, CancellationToken cancel)
    {
        if (asked.Faults.Count > 0)
            return Problems.Invalid.With(asked.Faults);
        var language = context.Request.LanguageOf();
        var (refusal, report, revision) = await find.RunAsync(unit, period, asked.Value.Version, language, cancel);
        if (refusal is not null)
            return refusal;
        context.Response.Speak(language);
        return RegistryAnswers.Thing(context, report!, WireJson.Wire.ReportResponse, revision);
    }
}

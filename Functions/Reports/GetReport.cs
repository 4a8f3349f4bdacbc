using System.Globalization;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Http;
using Tcns.Functions.Registry;

namespace Tcns.Functions.Reports;

/// <summary><c>GET /api/v1/reports/{unit}/{period}?version=</c></summary>
internal sealed class GetReport(ReportBook book, TellReport tell)
{
    public static Task<IResult> HandleAsync(string unit, string period, HttpContext context, GetReport use, CancellationToken cancel) =>
        use.AnswerAsync(UnitCode.Parse(unit), period, context, cancel);

    private async Task<IResult> AnswerAsync(UnitCode unit, string text, HttpContext context, CancellationToken cancel)
    {
        var asked = context.Request.Query["version"].ToString();
        if (asked.Length > 0 && !int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            return Problems.Invalid.With([new Fault("?version", FaultCodes.Type)]);
        if (!Period.TryParse(text, out var period))
            return Problems.NotFound;
        if (unit.Level is UnitLevel.Province)
            return asked.Length > 0 ? Problems.NotFound : TypedResults.Ok(await tell.GatheredAsync(unit, period, context, cancel));
        if (await book.FindAsync(unit, period, cancel) is not { } report)
            return Problems.NotFound;
        var version = asked.Length > 0
            ? report.Submitted?.Versions.FirstOrDefault(one => one.Number == int.Parse(asked, CultureInfo.InvariantCulture))
            : report.Submitted?.Last;
        if (version is null && asked.Length > 0)
            return Problems.NotFound;
        var body = await tell.RunAsync(report, version, context, cancel);
        return RegistryAnswers.Thing(context, body, WireJson.Wire.ReportResponse, report.Revision);
    }
}

using Tcns.Domain.Places;
using Tcns.Functions.Http;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Reports;

/// <summary><c>GET /api/v1/reports/{unit}/{period}/document?format=docx|xlsx&amp;version=&amp;number=</c>: the report as a paper, in Vietnamese.</summary>
internal sealed class GetReportDocument(FindReport find, Letterheads letterheads)
{
    public static Task<IResult> HandleAsync(
        string unit, string period, Asked<ReportPaperQuery> asked, HttpContext context, GetReportDocument use, CancellationToken cancel) =>
        use.AnswerAsync(unit, period, asked, context, cancel);

    private async Task<IResult> AnswerAsync(string unit, string period, Asked<ReportPaperQuery> asked, HttpContext context, CancellationToken cancel)
    {
        if (asked.Faults.Count > 0)
            return Problems.Invalid.With(asked.Faults);
        var form = asked.Value.Form;
        var (refusal, report, _) = await find.RunAsync(unit, period, asked.Value.Version, Language.Vietnamese, cancel);
        if (refusal is not null)
            return refusal;
        var code = UnitCode.Parse(unit);
        var paper = ReportPaper.Of(report!, await letterheads.OfAsync(code, report!.Name, form.Number, context.Caller().Role, cancel));
        return await form.AnswerAsync(paper, $"bao-cao-{unit}-{period}", context, cancel);
    }
}

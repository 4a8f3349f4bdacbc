using Tcns.Domain.Places;
using Tcns.Functions.Documents;
using Tcns.Functions.Http;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Reports;

/// <summary><c>GET /api/v1/reports/{unit}/{period}/document?format=docx|xlsx&amp;version=&amp;number=</c>: the report as a paper, in Vietnamese.</summary>
internal sealed class GetReportDocument(FindReport find, Letterheads letterheads)
{
    public static Task<IResult> HandleAsync(string unit, string period, HttpContext context, GetReportDocument use, CancellationToken cancel) =>
        use.AnswerAsync(unit, period, context, cancel);

    private async Task<IResult> AnswerAsync(string unit, string period, HttpContext context, CancellationToken cancel)
    {
        var fields = new QueryFields(context.Request.Query);
        var asked = PaperRequest.Read(fields);
        if (fields.Faults.Count > 0)
            return Problems.Invalid.With(fields.Faults);
        var (refusal, report, _) = await find.RunAsync(unit, period, context.Request, Language.Vietnamese, cancel);
        if (refusal is not null)
            return refusal;
        var code = UnitCode.Parse(unit);
        var paper = ReportPaper.Of(report!, await letterheads.OfAsync(code, report!.Name, asked.Number, context.Caller().Role, cancel));
        return await asked.AnswerAsync(paper, $"bao-cao-{unit}-{period}", context, cancel);
    }
}

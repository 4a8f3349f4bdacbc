using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Functions.Documents;
using Tcns.Functions.Http;
using Tcns.Functions.Sheets;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Reports;

/// <summary><c>GET /api/v1/reports/{unit}/{period}/document?format=docx|xlsx&amp;version=&amp;number=</c>: the report as a paper, in Vietnamese.</summary>
internal sealed class GetReportDocument(FindReport find, Letterheads letterheads)
{
    private const string Word = "docx";
    private const string Excel = "xlsx";
    private const int LongestNumber = 10;

    public static Task<IResult> HandleAsync(string unit, string period, HttpContext context, GetReportDocument use, CancellationToken cancel) =>
        use.AnswerAsync(unit, period, context, cancel);

    private async Task<IResult> AnswerAsync(string unit, string period, HttpContext context, CancellationToken cancel)
    {
        var fields = new QueryFields(context.Request.Query);
        var format = fields.Word("format", Word, Excel) ?? Word;
        var number = fields.Text("number");
        if (number is not null && (number.Length > LongestNumber || !number.All(char.IsAsciiLetterOrDigit)))
            fields.Note("number", FaultCodes.Malformed);
        if (fields.Faults.Count > 0)
            return Problems.Invalid.With(fields.Faults);
        var (refusal, report, _) = await find.RunAsync(unit, period, context.Request, Language.Vietnamese, cancel);
        if (refusal is not null)
            return refusal;
        var code = UnitCode.Parse(unit);
        var paper = ReportPaper.Of(report!, await letterheads.OfAsync(code, report!.Name, number, context.Caller().Role, cancel));
        using var file = new MemoryStream();
        await (format == Word ? PaperDocument.WriteAsync(paper, file, cancel) : PaperBook.WriteAsync(paper, file, cancel));
        context.Response.Speak(Language.Vietnamese);
        return TypedResults.File(file.ToArray(), format == Word ? PaperDocument.ContentType : SheetWriter.ContentType, $"bao-cao-{unit}-{period}.{format}");
    }
}

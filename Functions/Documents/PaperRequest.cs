using Tcns.Domain.Forms;
using Tcns.Functions.Http;
using Tcns.Functions.Sheets;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Documents;

/// <summary>How a paper is asked for: <c>format</c> (docx or xlsx) and <c>number</c>.</summary>
/// <param name="Number">Null leaves room to write it by hand.</param>
internal sealed record PaperRequest(string Format, string? Number)
{
    private const string Word = "docx";
    private const string Excel = "xlsx";
    private const int LongestNumber = 10;

    public static PaperRequest Read(QueryFields fields)
    {
        var format = fields.Word("format", Word, Excel) ?? Word;
        var number = fields.Text("number");
        if (number is not null && (number.Length > LongestNumber || !number.All(char.IsAsciiLetterOrDigit)))
            fields.Note("number", FaultCodes.Malformed);
        return new PaperRequest(format, number);
    }

    /// <param name="paper">In Vietnamese.</param>
    /// <param name="name">Of the file, without its ending.</param>
    /// <param name="context">Of whom asks.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<IResult> AnswerAsync(Paper paper, string name, HttpContext context, CancellationToken cancel)
    {
        using var file = new MemoryStream();
        await (Format == Word ? PaperDocument.WriteAsync(paper, file, cancel) : PaperBook.WriteAsync(paper, file, cancel));
        context.Response.Speak(Language.Vietnamese);
        return TypedResults.File(file.ToArray(), Format == Word ? PaperDocument.ContentType : SheetWriter.ContentType, name + "." + Format);
    }
}

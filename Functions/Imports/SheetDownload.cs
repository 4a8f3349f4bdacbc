using Tcns.Functions.Http;
using Tcns.Functions.Sheets;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Imports;

/// <summary>A spreadsheet as an answer, written straight to the client.</summary>
/// <param name="name">The file's name without its ending; ASCII.</param>
/// <param name="isCsv">Whether it is CSV.</param>
/// <param name="language">Of headings and names.</param>
/// <param name="write">Writes it.</param>
internal sealed class SheetDownload(string name, bool isCsv, Language language, Func<Stream, CancellationToken, Task> write) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = isCsv ? PostedFile.Csv + "; charset=utf-8" : SheetWriter.ContentType;
        response.Headers.ContentDisposition = $"attachment; filename=\"{name}.{(isCsv ? ImportQuery.Csv : ImportQuery.Xlsx)}\"";
        response.Speak(language);
        if (!HttpMethods.IsHead(httpContext.Request.Method))
            await write(response.Body, httpContext.RequestAborted);
    }
}

using Tcns.Domain.Forms;
using Tcns.Functions.Http;
using Tcns.Functions.RecordSheets;
using Tcns.Functions.Setup;
using Tcns.Functions.Sheets;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Imports;

/// <summary><c>POST /api/v1/imports?kind=&amp;dryRun=&amp;answer=</c></summary>
internal static class ImportFile
{
    public static async Task<IResult> HandleAsync(
        PostedFile posted, Asked<ImportQuery> asked, HttpContext context, SetupImport setup, RecordImport records, CancellationToken cancel)
    {
        if (asked.Faults.Count > 0)
            return Problems.Invalid.With(asked.Faults);
        var (query, caller) = (asked.Value, context.Caller());
        var order = new ImportOrder(query.Kind!, caller.Key.Id, caller.Reaches, query.IsDryRun);
        return posted.Open() switch
        {
            SheetReading.Refused refused => Problems.Invalid with { File = refused.Trouble },
            SheetReading.Opened opened when order.RefuseBook(opened.Book) is { } fault => Problems.Invalid.With([fault]),
            SheetReading.Opened opened when order.Kind.Record is not null => Answer(await records.RunAsync(opened.Book, order, cancel), query, context),
            SheetReading.Opened opened => Answer(await setup.RunAsync(opened.Book, order, cancel), order),
            _ => throw new InvalidOperationException("No such reading."),
        };
    }

    private static IResult Answer(ImportOutcome outcome, ImportOrder order) => outcome.Faults.Count > 0
        ? Problems.Invalid with { Cells = outcome.Faults, CellCount = outcome.FaultCount }
        : TypedResults.Ok(ImportResponse.Of(outcome, order.IsDryRun));

    private static IResult Answer(RecordImportOutcome outcome, ImportQuery query, HttpContext context)
    {
        if (outcome.Faults.Count > 0)
            return Problems.Invalid with { Cells = outcome.Faults, CellCount = outcome.Faults.Count };
        var (isCsv, language) = (query.Answer == ImportQuery.Csv, context.Request.LanguageOf());
        return query.Answer is null
            ? new RecordImportAnswer(outcome, query.IsDryRun)
            : new SheetDownload($"tcns-{query.Kind!.Name}-answer", isCsv, language, (stream, cancel) =>
                AnswerSheet.WriteAsync(stream, outcome.Results, isCsv, language, cancel));
    }
}

using Tcns.Domain.Forms;
using Tcns.Functions.Http;
using Tcns.Functions.Setup;
using Tcns.Functions.Sheets;

namespace Tcns.Functions.Imports;

/// <summary><c>POST /api/v1/imports?kind=&amp;dryRun=</c></summary>
internal static class ImportFile
{
    public static async Task<IResult> HandleAsync(
        PostedFile posted, ImportQuery query, HttpContext context, SetupImport setup, CancellationToken cancel)
    {
        if (query.FindFaults(needsKind: true) is { Count: > 0 } faults)
            return Problems.Invalid.With(faults);
        var caller = context.Caller();
        var order = new ImportOrder(query.Kind!, caller.Key.Id, caller.Reaches, query.IsDryRun);
        return posted.Open() switch
        {
            SheetReading.Refused refused => Problems.Invalid with { File = refused.Trouble },
            SheetReading.Opened opened when order.RefuseBook(opened.Book) is { } fault => Problems.Invalid.With([fault]),
            SheetReading.Opened opened => Answer(await setup.RunAsync(opened.Book, order, cancel), order),
            _ => throw new InvalidOperationException("No such reading."),
        };
    }

    private static IResult Answer(ImportOutcome outcome, ImportOrder order) => outcome.Faults.Count > 0
        ? Problems.Invalid with { Cells = outcome.Faults, CellCount = outcome.FaultCount }
        : TypedResults.Ok(ImportResponse.Of(outcome, order.IsDryRun));
}

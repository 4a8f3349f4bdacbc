using Tcns.Domain.Forms;
using Tcns.Domain.Records;
using Tcns.Functions.Imports;
using Tcns.Functions.Records;
using Tcns.Functions.Registry;
using Tcns.Functions.Setup;
using Tcns.Functions.Sheets;
using Tcns.Storage.Records;

namespace Tcns.Functions.RecordSheets;

/// <summary>
/// Imports a file of records: each row stands for itself, as the items of an array do. Rows are taken team by team, those of a team
/// in the order of the file; ids are unique in a team, so no order between teams is needed.
/// </summary>
internal sealed class RecordImport(SubmitRecords submit, RecordStore records, Warnings warnings, RegistryDesk desk, TimeProvider time)
{
    /// <summary>So many teams at once.</summary>
    private const int Width = 8;

    public async Task<RecordImportOutcome> RunAsync(SheetBook book, ImportOrder order, CancellationToken cancel)
    {
        var kind = order.Kind.Record!.Value;
        var table = order.Kind.Tables[0];
        var reading = table.ReadFrom(book);
        NoteSheets(book, table, reading);
        if (reading.Faults.Count > 0)
            return new RecordImportOutcome([], reading.Faults);
        var results = new RowResult[reading.Rows.Count];
        var steps = order.Count(order.IsDryRun ? ImportStage.Checking : ImportStage.Writing, results.Length);
        var intake = new RowIntake(submit, records, warnings, desk, time, order);
        var teams = reading.Rows.Index().GroupBy(row => row.Item["team"]?.AsText() ?? "", StringComparer.Ordinal);
        await Parallel.ForEachAsync(teams, new ParallelOptions { MaxDegreeOfParallelism = Width, CancellationToken = cancel }, TakeTeamAsync);
        return new RecordImportOutcome(results, []);

        async ValueTask TakeTeamAsync(IGrouping<string, (int Index, TableRow Row)> team, CancellationToken stop)
        {
            var file = new TeamFile(kind, team.Count(), order.IsDryRun);
            foreach (var piece in team.Chunk(PostedRecords.Most))
            {
                var taken = await intake.TakeAsync([.. piece.Select(one => one.Row)], file, stop);
                foreach (var (one, result) in piece.Zip(taken))
                    results[one.Index] = result;
                steps.Add(piece.Length);
            }
        }
    }

    /// <summary>Another sheet, of records of another kind among them, would be dropped silently, were it no fault.</summary>
    private static void NoteSheets(SheetBook book, SheetTable table, TableReading reading)
    {
        var own = table.FindIn(book);
        foreach (var sheet in book.Sheets.Where(sheet => sheet.Rows.Count > 0 && sheet != own))
        {
            if (!SetupTemplate.GuideNames.Any(guide => SheetText.AreSame(guide, sheet.Name)))
                reading.Note(new CellFault(sheet.Name, FaultCodes.UnknownSheet));
        }
    }
}

using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Records;
using Tcns.Functions.Imports;
using Tcns.Functions.Records;
using Tcns.Functions.Registry;
using Tcns.Functions.Sheets;
using Tcns.Storage.Account;
using Tcns.Storage.Records;

namespace Tcns.Functions.RecordSheets;

/// <summary>Takes in rows of one team, as many at once as an array may hold.</summary>
internal sealed class RowIntake(SubmitRecords submit, RecordStore records, Warnings warnings, RegistryDesk desk, TimeProvider time, ImportOrder order)
{
    /// <summary>For so long a file's records are held against others: a look at every household's day would take longer than the import.</summary>
    private static readonly TimeSpan LongestLook = TimeSpan.FromSeconds(5);

    /// <summary>So many pieces in a row must have failed before the storage is not asked any more for this file.</summary>
    private const int MostFailures = 8;
    private readonly RecordKind kind = order.Kind.Record!.Value;
    private readonly SheetTable table = order.Kind.Tables[0];
    private readonly long start = time.GetTimestamp();
    private int failures;

    public async Task<IReadOnlyList<RowResult>> TakeAsync(IReadOnlyList<TableRow> rows, TeamFile file, CancellationToken cancel)
    {
        var how = new Submission(order.Actor, order.Reaches) { Rehearsal = file.Rehearsal };
        var (view, isAway) = await ViewAsync(rows[0], cancel);
        var names = view is null ? null : new CommuneNames(view.Registry);
        RowRecord[] read = [.. rows.Select(row => RowRecord.Read(kind, table, row, file.Ids, names))];
        var results = isAway ? [.. read.Select(_ => Submitted.Retry)] : await SubmitAsync(read, file, view, how, cancel);
        if (Array.TrueForAll(results, result => result.Outcome == SubmitOutcome.Retry))
            Interlocked.Increment(ref failures);
        else
            Volatile.Write(ref failures, 0);
        return await TellAsync(read, results, how, cancel);
    }

    private async Task<Submitted[]> SubmitAsync(RowRecord[] read, TeamFile file, CommuneView? view, Submission how, CancellationToken cancel)
    {
        var results = new Submitted?[read.Length];
        if (view is not null)
            await TellHeldAsync(read, file, view, results, cancel);
        var rest = Enumerable.Range(0, read.Length).Where(index => results[index] is null).ToArray();
        var submitted = await submit.SubmitAsync([.. rest.Select(index => read[index].Posted)], how, cancel);
        foreach (var (index, result) in rest.Zip(submitted))
            results[index] = result;
        return results!;
    }

    /// <summary>The commune of the rows' team; null where it is out of reach, so that no name in it is looked up.</summary>
    private async Task<(CommuneView? View, bool IsAway)> ViewAsync(TableRow row, CancellationToken cancel)
    {
        var isTeam = UnitCode.TryParse(row["team"]?.AsText(), out var team) && team.Level == UnitLevel.Team;
        if (!isTeam || !order.Reaches(team!))
            return (null, false);
        if (Volatile.Read(ref failures) >= MostFailures)
            return (null, true);
        try
        {
            return (await desk.RecentViewAsync(team!.Commune!, cancel), false);
        }
        catch (Exception trouble) when (StorageTrouble.IsOutage(trouble) && !cancel.IsCancellationRequested)
        {
            return (null, true);
        }
    }

    /// <summary>Rows that are held need not be tried to be written; what is not held just so goes the usual way.</summary>
    private async Task TellHeldAsync(RowRecord[] read, TeamFile file, CommuneView view, Submitted?[] results, CancellationToken cancel)
    {
        if (Array.Find(read, row => row.Posted.Faults.Count == 0)?.Posted is not { } first)
            return;
        try
        {
            var held = await file.FindHeldAsync(records, first.Team!, first.Id!, read.Select(row => row.Posted.Id).OfType<RecordId>(), cancel);
            foreach (var (index, row) in read.Index())
            {
                var found = row.Posted.Id is { } id ? held.GetValueOrDefault(id.Value) : null;
                if (found is not null && Judgement.Of(row.Posted, view).Against(found) is { Outcome: SubmitOutcome.Duplicate } same)
                    results[index] = same;
            }
        }
        catch (Exception trouble) when (StorageTrouble.IsOutage(trouble) && !cancel.IsCancellationRequested)
        {
            // The usual way tells each row what the outage means for it.
        }
    }

    private async Task<IReadOnlyList<RowResult>> TellAsync(RowRecord[] read, Submitted[] results, Submission how, CancellationToken cancel)
    {
        var told = new List<RowResult>(read.Length);
        foreach (var (row, result) in read.Zip(results))
        {
            // An id that follows from the row was taken by this very row, whatever names and villages have become since.
            var isSame = !row.HasOwnId && result.Outcome == SubmitOutcome.Conflict && row.Values.Faults.Count == 0;

            // A file may hold the same long text a hundred thousand times.
            var id = row.Posted.SentId is { } sent ? Excerpt.Of(sent) : null;
            told.Add(new RowResult(
                row.Row.Sheet, row.Row.Number, id, isSame ? SubmitOutcome.Duplicate : result.Outcome,
                isSame ? null : new RowFaults(table, row).Place(result.Problem), await WarnAsync(result.Record, how, cancel)));
        }

        return told;
    }

    private async Task<IReadOnlyList<RecordWarning>> WarnAsync(FieldRecord? record, Submission how, CancellationToken cancel)
    {
        if (record is null)
            return [];
        return how.Rehearsal is null && time.GetElapsedTime(start) < LongestLook
            ? await warnings.FindAsync(record, how, cancel)
            : Warnings.FindIn(record, how.ClockAhead);
    }
}

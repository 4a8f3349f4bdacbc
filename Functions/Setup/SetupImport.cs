using System.Collections.Concurrent;
using Tcns.Domain.Access;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Http;
using Tcns.Functions.Imports;
using Tcns.Functions.Registry;
using Tcns.Functions.Sheets;

namespace Tcns.Functions.Setup;

/// <summary>
/// Imports a set-up: all of the file is judged before anything is written, then each commune is written piece by piece. After a
/// kill the same file completes the rest, because what is there already changes nothing.
/// </summary>
internal sealed class SetupImport(RegistryDesk desk, OfficialUnits units, BusinessClock clock)
{
    /// <summary>So many communes at once.</summary>
    private const int Width = 8;

    public async Task<ImportOutcome> RunAsync(SheetBook book, ImportOrder order, CancellationToken cancel)
    {
        var entry = new SetupEntry(order.Actor, clock.Now, clock.Today);
        var reading = SetupReading.Read(book, order, units, entry.Today);
        var judged = await JudgeAsync(reading, entry, order, cancel);
        CellFault[] faults = [.. reading.Faults.Concat(judged.SelectMany(one => one.Faults))];
        if (faults.Length == 0 && !order.IsDryRun)
            faults = [.. await WriteAsync(judged, order, cancel)];
        return faults.Length > 0
            ? new ImportOutcome(judged.Count, [], [.. InOrder(faults).Take(CellFaults.Most)], faults.Length + reading.FaultsLeftOut)
            : new ImportOutcome(judged.Count, InOrder(judged.SelectMany(one => one.Results)), [], 0);
    }

    private async Task<IReadOnlyList<SetupJudgement>> JudgeAsync(SetupReading reading, SetupEntry entry, ImportOrder order, CancellationToken cancel)
    {
        var judged = new ConcurrentBag<SetupJudgement>();
        var steps = order.Count(ImportStage.Checking, reading.Rows.Count);
        await EachAsync(reading.Rows.GroupBy(row => row.Commune), JudgeOneAsync, cancel);
        return [.. judged];

        async ValueTask JudgeOneAsync(IGrouping<UnitCode, SetupRow> group, CancellationToken stop)
        {
            var rows = new SetupCommune(group, await desk.ViewAsync(group.Key, stop), entry);
            judged.Add(rows.Judge(reading.Spoiled));
            steps.Add(rows.Count);
        }
    }

    /// <returns>Why some communes could not be written: somebody changed them after they were judged.</returns>
    private async Task<IReadOnlyCollection<CellFault>> WriteAsync(IReadOnlyList<SetupJudgement> judged, ImportOrder order, CancellationToken cancel)
    {
        var faults = new ConcurrentBag<CellFault>();
        var changing = judged.Where(one => one.ChangesSomething).ToList();
        if (changing.Count == 0)
            return [];
        var steps = order.Count(ImportStage.Writing, changing.Sum(one => one.Rows.Count));
        await EachAsync(changing, WriteOneAsync, cancel);
        return faults;

        async ValueTask WriteOneAsync(SetupJudgement one, CancellationToken stop)
        {
            foreach (var fault in await WriteAsync(one, order, steps, stop))
                faults.Add(fault);
        }
    }

    private async Task<IReadOnlyList<CellFault>> WriteAsync(SetupJudgement judged, ImportOrder order, ImportSteps steps, CancellationToken cancel)
    {
        var rows = judged.Rows;
        AuditEvent? what = new(order.Actor, "setup.import", rows.Commune.Value, Detail(judged));
        for (var next = 0; next < rows.Count;)
        {
            var batch = new SetupBatch(next, [], []);
            await desk.ChangeAsync(rows.Commune, what, Decide, cancel);
            if (batch.Faults.Count > 0)
                return batch.Faults;
            steps.Add(batch.Next - next);
            (next, what) = (batch.Next, null);

            Ruling Decide(CommuneView view)
            {
                batch = rows.Take(next, view);
                return batch.Faults.Count > 0 ? Ruling.Refuse(Problems.Invalid) : Ruling.Write(batch.Changes);
            }
        }

        return [];
    }

    private static Task EachAsync<T>(IEnumerable<T> items, Func<T, CancellationToken, ValueTask> act, CancellationToken cancel) =>
        Parallel.ForEachAsync(items, new ParallelOptions { MaxDegreeOfParallelism = Width, CancellationToken = cancel }, act);

    private static string Detail(SetupJudgement judged) => FormattableString.Invariant(
        $"rows {judged.Results.Count}, created {judged.CountOf(RowStatus.Created)}, changed {judged.CountOf(RowStatus.Changed)}");

    /// <summary>By sheet as the template has them, row and column.</summary>
    private static CellFault[] InOrder(IEnumerable<CellFault> faults) =>
        [.. faults.OrderBy(fault => PlaceOf(fault.Sheet)).ThenBy(fault => fault.Row ?? 0).ThenBy(fault => fault.Column ?? 0)];

    private static ImportResult[] InOrder(IEnumerable<ImportResult> results) =>
        [.. results.OrderBy(result => PlaceOf(result.Sheet)).ThenBy(result => result.Row)];

    private static int PlaceOf(string sheet) => SetupTables.All.TakeWhile(table => !table.IsNamed(sheet)).Count();
}

using Azure;
using Tcns.Domain.Places;
using Tcns.Domain.Reports;
using Tcns.Domain.Time;
using Tcns.Storage.Account;
using Tcns.Storage.Mapping;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Reports;

/// <summary>The reports that are owed, commune by commune.</summary>
public sealed class DueReportStore(StorageAccount account)
{

    /// <summary>A transaction takes 100 rows.</summary>
    private const int MostAtOnce = 100;
    private readonly TableClient table = account.Tables.GetTableClient(StorageLayout.Reports);

    /// <summary>Those of a commune and of its teams, dissolved ones among them.</summary>
    public async Task<IReadOnlyList<HeldDueReport>> ReadAsync(UnitCode commune, CancellationToken cancel)
    {
        var held = new List<HeldDueReport>();
        await foreach (var row in table.QueryAsync<DueReportEntity>(ReportRows.OfCommune(commune), cancellationToken: cancel))
        {
            if (UnitCode.TryParse(row.PartitionKey, out var unit) && ReportRows.TryRead(row.RowKey, ReportRows.Due, out var period))
                held.Add(new HeldDueReport(Read(row, unit, period), row.ETag));
        }

        return held;
    }

    /// <summary>Lets there be these in the place of those that were read; writes only what is other, each unit's in transactions.</summary>
    /// <returns>How many rows were written; null where somebody else has written meanwhile, and some of it may be done.</returns>
    public async Task<int?> TryReplaceAsync(IEnumerable<HeldDueReport> held, IReadOnlyCollection<DueReport> wanted, CancellationToken cancel)
    {
        var known = held.ToDictionary(one => one.Report.Key);
        var keys = wanted.Select(report => report.Key).ToHashSet();
        var actions = wanted.Where(report => known.GetValueOrDefault(report.Key)?.Report != report)
            .Select(report => known.TryGetValue(report.Key, out var before)
                ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, Row(report), before.Row)
                : new TableTransactionAction(TableTransactionActionType.Add, Row(report)))
            .Concat(known.Values.Where(one => !keys.Contains(one.Report.Key))
                .Select(one => new TableTransactionAction(TableTransactionActionType.Delete, Row(one.Report), one.Row)))
            .ToArray();
        foreach (var some in actions.GroupBy(action => action.Entity.PartitionKey).SelectMany(unit => unit.Chunk(MostAtOnce)))
        {
            if (!await TrySubmitAsync(some, cancel))
                return null;
        }

        return actions.Length;
    }

    private async Task<bool> TrySubmitAsync(IEnumerable<TableTransactionAction> actions, CancellationToken cancel)
    {
        try
        {
            await table.SubmitTransactionAsync(actions, cancel);
            return true;
        }
        catch (TableTransactionFailedException conflict) when (conflict.Status is 404 or 409 or 412)
        {
            return false;
        }
    }

    private static DueReport Read(DueReportEntity row, UnitCode unit, Period period) =>
        new(new OwedReport(unit, period, RowDay.Read(row.DueOn)), RowDay.Read(row.OpenedOn), DueStages.ByName[row.Stage]);

    private static DueReportEntity Row(DueReport report) => new()
    {
        PartitionKey = report.Owed.Unit.Value,
        RowKey = report.Owed.Period + ReportRows.Due,
        DueOn = RowDay.Write(report.Owed.DueOn),
        OpenedOn = RowDay.Write(report.OpenedOn),
        Stage = report.Stage.WireName(),
    };
}

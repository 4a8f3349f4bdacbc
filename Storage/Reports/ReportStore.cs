using Azure;
using Tcns.Domain.Places;
using Tcns.Domain.Privacy;
using Tcns.Domain.Reports;
using Tcns.Domain.Time;
using Tcns.Storage.Account;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Reports;

/// <summary>What teams and communes submitted, and what they were asked for. What a version says lies beside it, see <see cref="ReportContents"/>.</summary>
public sealed class ReportStore
{
    private readonly TableClient table;
    private readonly SharedReads<UnitCode, CommuneReports> reads;

    public ReportStore(StorageAccount account)
    {
        table = account.Tables.GetTableClient(StorageLayout.Reports);
        reads = new SharedReads<UnitCode, CommuneReports>(ReadAsync);
    }

    /// <summary>Those of a commune and of its teams, never older than the question.</summary>
    public Task<CommuneReports> ReadAsync(UnitCode commune, CancellationToken cancel) => reads.AskAsync(commune, cancel);

    /// <summary>Writes it in the place of what was read; false where somebody else has written meanwhile.</summary>
    /// <param name="report">As it is now.</param>
    /// <param name="before">Null where nothing was submitted yet.</param>
    /// <param name="cancel">Stops before it is written.</param>
    public Task<bool> TryWriteAsync(SubmittedReport report, HeldReport? before, CancellationToken cancel) =>
        table.TryPutAsync(ReportCodec.Write(report), before?.Row, cancel);

    /// <summary>Takes out the reasons that name a person.</summary>
    public async Task ForgetAsync(UnitCode commune, PersonTraces traces, CancellationToken cancel)
    {
        // Anew until nothing is found: somebody may decide on a report meanwhile.
        while (true)
        {
            var held = await ReadAsync(commune, cancel);
            HeldReport[] named = [.. held.Submitted.Values.Where(one => one.Report.Versions.Any(version => traces.AreIn(version.Reason)))];
            RequestedReport[] requests = [.. held.Requests.Where(request => traces.AreIn(request.Reason))];
            if (named.Length + requests.Length == 0)
                return;
            foreach (var one in named)
                await TryWriteAsync(one.Report.Forget(traces), one, cancel);
            foreach (var request in requests)
                await ForgetAsync(request, traces, cancel);
        }
    }

    /// <summary>In the place of what the same asker has requested before.</summary>
    public Task AskAsync(RequestedReport request, CancellationToken cancel) =>
        table.UpsertEntityAsync(ReportCodec.Write(request), TableUpdateMode.Replace, cancel);

    private async Task<CommuneReports> ReadAsync(UnitCode commune)
    {
        var submitted = new Dictionary<(UnitCode, Period), HeldReport>();
        var requests = new List<RequestedReport>();
        await foreach (var row in table.QueryAsync<TableEntity>(ReportRows.OfCommune(commune)))
        {
            if (!UnitCode.TryParse(row.PartitionKey, out var unit))
                continue;
            if (ReportRows.TryRead(row.RowKey, ReportRows.Submitted, out var period))
                submitted.Add((unit, period), new HeldReport(ReportCodec.ReadSubmitted(row, unit, period), row.ETag));
            else if (ReportRows.TryReadAsked(row.RowKey, out period, out var by))
                requests.Add(ReportCodec.ReadRequest(row, unit, period, by));
        }

        return new CommuneReports(submitted, requests);
    }

    private async Task ForgetAsync(RequestedReport found, PersonTraces traces, CancellationToken cancel)
    {
        var held = await table.GetEntityIfExistsAsync<TableEntity>(found.Unit.Value, found.Period + ReportRows.AskedBy(found.By), cancellationToken: cancel);
        if (!held.HasValue)
            return;
        var request = ReportCodec.ReadRequest(held.Value!, found.Unit, found.Period, found.By);
        if (!traces.AreIn(request.Reason))
            return;
        try
        {
            await table.UpdateEntityAsync(ReportCodec.Write(request with { Reason = null }), held.Value!.ETag, TableUpdateMode.Replace, cancel);
        }
        catch (RequestFailedException conflict) when (conflict.Status is 404 or 412)
        {
            // Somebody has asked anew meanwhile; the next look finds it.
        }
    }
}

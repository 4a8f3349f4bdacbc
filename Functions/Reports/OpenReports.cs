using System.Collections.Concurrent;
using Tcns.Domain.Notices;
using Tcns.Domain.Places;
using Tcns.Domain.Plans;
using Tcns.Domain.Reports;
using Tcns.Domain.Time;
using Tcns.Functions.Notices;
using Tcns.Functions.Plans;
using Tcns.Storage.Registry;
using Tcns.Storage.Reports;

namespace Tcns.Functions.Reports;

/// <summary>Brings the reports that are kept in line with what plans and registries ask for today, however long nobody has looked.</summary>
internal sealed partial class OpenReports(
    PlanShelf plans, UnitListing listing, RegistryStore registries, DueReportStore store, ReportStore reports, NoticeDesk notices, OfficialUnits units,
    BusinessClock clock, ILogger<OpenReports> log)
{
    /// <summary>So many communes at once: what is waited for is the storage.</summary>
    private const int Width = 8;
    private const int MostTries = 5;
    private static readonly TimeSpan Lately = TimeSpan.FromDays(2);

    /// <summary>Every commune of a province that has plans, also where no plan asks anything of it any more.</summary>
    /// <exception cref="AggregateException">Some communes failed; the others are done.</exception>
    public async Task RunAsync(CancellationToken cancel)
    {
        var today = clock.Today;
        var communes = (await plans.ProvincesAsync(cancel)).SelectMany(listing.Below).Select(unit => unit.Code).ToArray();
        var failures = new ConcurrentQueue<Exception>();
        var written = 0;
        await Parallel.ForEachAsync(communes, new ParallelOptions { MaxDegreeOfParallelism = Width, CancellationToken = cancel }, async (commune, stop) =>
        {
            try
            {
                Interlocked.Add(ref written, await RunAsync(commune, today, stop));
            }
            catch (Exception trouble) when (!stop.IsCancellationRequested)
            {
                LogFailed(log, trouble, commune.Value);
                failures.Enqueue(trouble);
            }
        });
        LogDone(log, communes.Length, written);
        if (!failures.IsEmpty)
            throw new AggregateException(failures);
    }

    /// <returns>How many rows were other.</returns>
    private async Task<int> RunAsync(UnitCode commune, DateOnly today, CancellationToken cancel)
    {
        for (var tries = 1; tries <= MostTries; tries++)
        {
            var own = await plans.OfCommuneAsync(commune, cancel);
            var known = await reports.ReadAsync(commune, cancel);
            var owed = own.Count == 0 && known.Requests.Count == 0 ? [] : OwedReport.AllOf(commune, await registries.ReadAsync(commune, cancel), own, known.Requests, today);
            var held = await store.ReadAsync(commune, cancel);
            var wanted = DueReport.Follow(owed, held.Select(one => one.Report), today);

            // Before the rows: after a kill between the two it is news once more, and the same notice again.
            await notices.AnnounceAsync(held.Select(one => one.Report), wanted, today, report => known.Submitted.ContainsKey(report.Key), cancel);
            await notices.PostAsync(NewsOf(known, wanted, own), cancel);
            if (await store.TryReplaceAsync(held, wanted, cancel) is { } written)
                return written;
        }

        throw new InvalidOperationException("Somebody else keeps writing the reports of " + commune + ".");
    }

    /// <summary>What came of reports lately is told where they change; here once more, for a kill between the two.</summary>
    private IEnumerable<Notice> NewsOf(CommuneReports known, IReadOnlyList<DueReport> owed, IReadOnlyList<Plan> plans)
    {
        var dues = owed.ToDictionary(report => report.Key, report => report.Owed.DueOn);
        return known.Submitted.Values.Select(held => held.Report).Where(report => (report.Last.DecidedAt ?? report.Last.At) > clock.Now - Lately).Select(report => ReportNotices.Of(
            report,
            dues.TryGetValue((report.Unit, report.Period), out var dueOn) ? dueOn : null,
            ReportRecipient.Of(
                report.Unit.Level,
                ReportCalendar.AsksFor(plans, report.Unit.Level is UnitLevel.Team ? Reporter.Team : Reporter.Commune, report.Period),
                known.Requests.Where(request => request.Unit == report.Unit && request.Period == report.Period)),
            units.Home(report.Unit)!.Province));
    }

    [LoggerMessage(100, LogLevel.Information, "Reports of {Communes} communes looked through, {Written} written")]
    private static partial void LogDone(ILogger log, int communes, int written);

    [LoggerMessage(101, LogLevel.Error, "The reports of commune {Commune} could not be opened")]
    private static partial void LogFailed(ILogger log, Exception trouble, string commune);
}

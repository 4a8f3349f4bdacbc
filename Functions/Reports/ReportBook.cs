using Tcns.Domain.Places;
using Tcns.Domain.Plans;
using Tcns.Domain.Reports;
using Tcns.Domain.Time;
using Tcns.Functions.Registry;
using Tcns.Storage.Reports;

namespace Tcns.Functions.Reports;

/// <summary>What a commune and its teams owe and submitted, as plans, registry and reports say it now; it asks no timer.</summary>
internal sealed class ReportBook(RegistryDesk desk, ReportStore store)
{
    /// <summary>The newest deadline first.</summary>
    public async Task<IReadOnlyList<ReportView>> OfCommuneAsync(UnitCode commune, CancellationToken cancel)
    {
        var reports = store.ReadAsync(commune, cancel);
        return List(await desk.ViewAsync(commune, cancel), commune, await reports);
    }

    /// <summary>Null where the unit neither owes it nor ever submitted it.</summary>
    public async Task<ReportView?> FindAsync(UnitCode unit, Period period, CancellationToken cancel) =>
        (await OfCommuneAsync(unit.Commune!, cancel)).FirstOrDefault(report => report.Unit == unit && report.Period == period);

    private static IReadOnlyList<ReportView> List(CommuneView view, UnitCode commune, CommuneReports reports)
    {
        var owed = OwedReport.AllOf(commune, view.Registry, view.Plans, reports.Requests, view.Today).ToDictionary(one => (one.Unit, one.Period), one => one.DueOn);
        var requests = reports.Requests.ToLookup(request => (request.Unit, request.Period));
        return
        [
            .. owed.Keys.Union(reports.Submitted.Keys)
                .Select(key => new ReportView(
                    key.Unit,
                    key.Period,
                    owed.TryGetValue(key, out var dueOn) ? dueOn : null,
                    view.ClosingOf(key.Period).ClosesOn,
                    ReportCalendar.AsksFor(view.Plans, key.Unit.Level is UnitLevel.Team ? Reporter.Team : Reporter.Commune, key.Period),
                    [.. requests[key].OrderBy(request => request.DueOn)],
                    reports.Submitted.GetValueOrDefault(key),
                    view.Today))
                .Order(ReportOrder.Newest),
        ];
    }
}

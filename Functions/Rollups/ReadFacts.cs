using Tcns.Domain.Indicators;
using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Domain.Time;
using Tcns.Functions.Plans;
using Tcns.Storage.Registry;
using Tcns.Storage.Reports;

namespace Tcns.Functions.Rollups;

/// <summary>What a province's figures rest on beside its records, as it is now.</summary>
internal sealed class ReadFacts(UnitListing listing, RegistryStore registries, ReportStore reports, PlanShelf plans, BusinessClock clock)
{
    /// <summary>So many communes are read at once.</summary>
    private const int Width = 16;

    public async Task<ProvinceFacts> RunAsync(UnitCode province, CancellationToken cancel)
    {
        var communes = listing.Below(province).Select(unit => unit.Code).ToArray();
        var held = new List<CommuneRegistry>();
        var reported = new List<CommuneReports>();
        foreach (var some in communes.Chunk(Width))
        {
            var submitted = Task.WhenAll(some.Select(commune => reports.ReadAsync(commune, cancel)));
            held.AddRange((await Task.WhenAll(some.Select(commune => registries.ReadAsync(commune, cancel)))).Where(registry => registry.Revision > 0));
            reported.AddRange(await submitted);
        }

        var inForce = await plans.OfProvinceAsync(province, cancel);
        return new ProvinceFacts(
            province,
            communes,
            [.. inForce.Select(plan => plan.Value)],
            held,
            [.. reported.SelectMany(commune => commune.Submitted.Values).Select(one => one.Report.First)],
            clock.Today)
        {
            Requests = [.. reported.SelectMany(commune => commune.Requests)],
        };
    }
}

using Tcns.Domain.Places;
using Tcns.Domain.Plans;
using Tcns.Domain.Registry;
using Tcns.Domain.Reports;

namespace Tcns.Domain.Indicators;

/// <summary>All that a province's figures rest on beside its field records, as seen on one day.</summary>
/// <param name="Communes">Those of the official list, whether or not anything was entered for them.</param>
/// <param name="Plans">The province's own and its communes', in force or not.</param>
/// <param name="Registries">One for each commune for which anything was entered.</param>
public sealed record ProvinceFacts(
    UnitCode Province,
    IReadOnlyList<UnitCode> Communes,
    IReadOnlyList<Plan> Plans,
    IReadOnlyList<CommuneRegistry> Registries,
    IReadOnlyList<FirstSubmission> Submissions,
    DateOnly Today)
{
    /// <summary>Reports that somebody asked for, beside those of the plans; no figure counts them.</summary>
    public IReadOnlyList<RequestedReport> Requests { get; init; } = [];

    /// <summary>The plans that a commune stands under: its own and its province's.</summary>
    public IReadOnlyList<Plan> PlansOf(UnitCode commune) => [.. Plans.Where(plan => plan.Unit == commune || plan.Unit == Province)];
}

using Tcns.Domain.Indicators;
using Tcns.Domain.Places;
using Tcns.Domain.Plans;
using Tcns.Domain.Records;
using Tcns.Domain.Registry;
using Tcns.Domain.Time;

namespace Tcns.Analytics.Tests.SecondOpinion;

/// <summary>What is known of a province, laid out so that the loops find it.</summary>
internal sealed class Ground
{
    private readonly ILookup<UnitCode, FieldRecord> byTeam;
    private readonly ILookup<UnitCode, FieldRecord> byCommune;
    private readonly ILookup<VillageCode, FieldRecord> byVillage;

    public Ground(ProvinceFacts facts, IReadOnlyList<FieldRecord> records)
    {
        Facts = facts;

        // A voided record counts nowhere; a returned one counts until it is amended or voided.
        var living = records.Where(record => record.Status != RecordStatus.Voided).ToList();
        byTeam = living.ToLookup(record => record.Team);
        byCommune = living.ToLookup(record => record.Team.Commune!);
        byVillage = living.Where(record => record.Content.Village is not null).ToLookup(record => record.Content.Village!);
    }

    public ProvinceFacts Facts { get; }

    public DateOnly Today => Facts.Today;

    public IReadOnlyList<Plan> ProvincePlans => [.. Facts.Plans.Where(plan => plan.Unit == Facts.Province)];

    public IEnumerable<FieldRecord> RecordsOf(UnitCode team) => byTeam[team];

    public IEnumerable<FieldRecord> RecordsUnder(UnitCode commune) => byCommune[commune];

    public IEnumerable<FieldRecord> RecordsIn(VillageCode village) => byVillage[village];

    /// <summary>Empty where nothing was entered for the commune.</summary>
    public CommuneRegistry RegistryOf(UnitCode commune) =>
        Facts.Registries.FirstOrDefault(registry => registry.Commune == commune) ?? CommuneRegistry.Empty(commune);

    /// <summary>All that it stands under, in force or not: its own and its province's.</summary>
    public IReadOnlyList<Plan> PlansOf(UnitCode commune) =>
        [.. Facts.Plans.Where(plan => plan.Unit == commune || plan.Unit == Facts.Province)];

    public Closing ClosingOf(UnitCode commune, Period period) => PlanClosing.Of(period, PlansOf(commune));

    /// <summary>Whether it is closed for every one of these communes; a reopened period is not.</summary>
    public bool IsClosed(IEnumerable<UnitCode> communes, Period period) => communes.All(commune =>
        ClosingOf(commune, period).StateOn(Today, RegistryOf(commune).FindReopening(period.ClosingQuarter)?.Value.LastDay) == PeriodState.Closed);
}

using Tcns.Domain.Indicators;
using Tcns.Domain.Places;
using Tcns.Domain.Plans;
using Tcns.Domain.Records;
using Tcns.Domain.Registry;
using Tcns.Domain.Teams;
using Tcns.Domain.Time;

namespace Tcns.Analytics.Tests.SecondOpinion;

/// <summary>What is known of a province, laid out so that the loops find it.</summary>
internal sealed class Ground
{
    private readonly ILookup<UnitCode, FieldRecord> byTeam;
    private readonly ILookup<UnitCode, FieldRecord> byCommune;
    private readonly ILookup<VillageCode, FieldRecord> byVillage;
    private readonly Dictionary<(UnitCode Unit, Period Period), DateOnly> submissions;
    private readonly Dictionary<UnitCode, CommuneRegistry> registries;
    private readonly ILookup<VillageCode, Baseline> baselines;
    private readonly ILookup<(UnitCode Commune, string Person), Member> memberships;
    private readonly Dictionary<(UnitCode Commune, Period Period), bool> closed = [];

    public Ground(ProvinceFacts facts, IReadOnlyList<FieldRecord> records)
    {
        Facts = facts;

        registries = facts.Registries.ToDictionary(registry => registry.Commune);
        baselines = facts.Registries.SelectMany(registry => registry.Baselines.Values).Select(held => held.Value).ToLookup(one => one.Village);
        memberships = facts.Registries.SelectMany(registry => registry.Members.Values).Select(held => held.Value)
            .ToLookup(one => (one.Team.Commune!, one.Person));
        submissions = facts.Submissions.ToDictionary(one => (one.Unit, one.Period), one => one.On);

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

    /// <summary>When a unit first submitted its report on a period; null where it did not.</summary>
    public DateOnly? SubmittedOn(UnitCode unit, Period period) => submissions.TryGetValue((unit, period), out var day) ? day : null;

    /// <summary>Empty where nothing was entered for the commune.</summary>
    public CommuneRegistry RegistryOf(UnitCode commune) => registries.GetValueOrDefault(commune) ?? CommuneRegistry.Empty(commune);

    public IEnumerable<Baseline> BaselinesOf(VillageCode village) => baselines[village];

    /// <summary>All that the same person has or had in the commune.</summary>
    public IEnumerable<Member> MembershipsOf(Member member) => memberships[(member.Team.Commune!, member.Person)];

    /// <summary>All that it stands under, in force or not: its own and its province's.</summary>
    public IReadOnlyList<Plan> PlansOf(UnitCode commune) =>
        [.. Facts.Plans.Where(plan => plan.Unit == commune || plan.Unit == Facts.Province)];

    public Closing ClosingOf(UnitCode commune, Period period) => PlanClosing.Of(period, PlansOf(commune));

    /// <summary>Whether it is closed for every one of these communes; a reopened period is not.</summary>
    public bool IsClosed(IEnumerable<UnitCode> communes, Period period) => communes.All(commune => IsClosed(commune, period));

    private bool IsClosed(UnitCode commune, Period period)
    {
        if (!closed.TryGetValue((commune, period), out var isClosed))
        {
            var reopenedUntil = RegistryOf(commune).FindReopening(period.ClosingQuarter)?.Value.LastDay;
            closed[(commune, period)] = isClosed = ClosingOf(commune, period).StateOn(Today, reopenedUntil) == PeriodState.Closed;
        }

        return isClosed;
    }
}

using Tcns.Domain.Indicators;
using Tcns.Domain.Places;
using Tcns.Domain.Plans;
using Tcns.Domain.Records;
using Tcns.Domain.Registry;
using Tcns.Domain.Teams;
using Tcns.Domain.Time;

namespace Tcns.Analytics.Tests.SecondOpinion;

/// <summary>A period as it is seen today under one plan, or under none.</summary>
internal sealed record View(Ground Ground, Period Period, Plan? Plan)
{
    private readonly DateOnly periodFrom = Period.First;
    private readonly DateOnly toDateFrom = Plan is null ? new DateOnly(Period.Last.Year, 1, 1) : Plan.From;
    private readonly DateOnly yearFrom = Period.YearToDateFrom(AsOfUnder(Plan, Period, Ground.Today));
    private readonly Dictionary<(string Part, string Indicator), Tally> counted = [];
    private readonly Dictionary<UnitCode, IReadOnlyList<ReportDue>> asked = [];

    public DateOnly AsOf { get; } = AsOfUnder(Plan, Period, Ground.Today);

    public bool IsInPeriod(FieldRecord record) => periodFrom <= record.Date && record.Date <= AsOf;

    public bool IsToDate(FieldRecord record) => toDateFrom <= record.Date && record.Date <= AsOf;

    public bool IsYearToDate(FieldRecord record) => yearFrom <= record.Date && record.Date <= AsOf;

    public CommuneRegistry RegistryOf(Team team) => Ground.RegistryOf(team.Commune);

    /// <summary>What was counted in a part once is not counted again for the units around it.</summary>
    public Tally Once(string part, Indicator indicator, Func<Tally> count)
    {
        if (!counted.TryGetValue((part, indicator.Id), out var tally))
            counted[(part, indicator.Id)] = tally = count();
        return tally;
    }

    /// <summary>The reports that are asked for in a commune are the same for all its teams.</summary>
    public IReadOnlyList<ReportDue> Once(UnitCode commune, Func<IEnumerable<ReportDue>> ask)
    {
        if (!asked.TryGetValue(commune, out var dues))
            asked[commune] = dues = [.. ask()];
        return dues;
    }

    /// <summary>Active as of, collaborators left out.</summary>
    public IReadOnlyList<Member> MembersOf(Team team) =>
        [.. RegistryOf(team).ActiveMembers(team.Code, AsOf).Where(member => member.StateOn(AsOf).Role != MemberRole.Collaborator)];

    private static DateOnly AsOfUnder(Plan? plan, Period period, DateOnly today) => plan is null ? period.AsOf(today) : plan.AsOf(period, today);
}

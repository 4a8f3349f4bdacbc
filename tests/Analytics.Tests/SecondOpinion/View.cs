using Tcns.Domain.Plans;
using Tcns.Domain.Records;
using Tcns.Domain.Registry;
using Tcns.Domain.Teams;
using Tcns.Domain.Time;

namespace Tcns.Analytics.Tests.SecondOpinion;

/// <summary>A period as it is seen today under one plan, or under none.</summary>
internal sealed record View(Ground Ground, Period Period, Plan? Plan)
{
    public DateOnly AsOf { get; } = Plan is null ? Period.AsOf(Ground.Today) : Plan.AsOf(Period, Ground.Today);

    public bool IsInPeriod(FieldRecord record) => Period.First <= record.Date && record.Date <= AsOf;

    public bool IsToDate(FieldRecord record)
    {
        var first = Plan is null ? new DateOnly(Period.Last.Year, 1, 1) : Plan.From;
        return first <= record.Date && record.Date <= AsOf;
    }

    public bool IsYearToDate(FieldRecord record) => Period.YearToDateFrom(AsOf) <= record.Date && record.Date <= AsOf;

    public CommuneRegistry RegistryOf(Team team) => Ground.RegistryOf(team.Commune);

    /// <summary>Active as of, collaborators left out.</summary>
    public IReadOnlyList<Member> MembersOf(Team team) =>
        [.. RegistryOf(team).ActiveMembers(team.Code, AsOf).Where(member => member.StateOn(AsOf).Role != MemberRole.Collaborator)];
}

using System.Collections.Immutable;
using Tcns.Domain.Places;
using Tcns.Domain.Privacy;
using Tcns.Domain.Teams;
using Tcns.Domain.Time;

namespace Tcns.Domain.Registry;

/// <summary>
/// All slow-moving facts of one commune at one revision: its villages, their baselines, its statistics, teams, members and reopened quarters.
/// Small enough (hundreds of things) to be judged as a whole, which is how two officers' changes cannot break a rule together.
/// </summary>
public sealed record CommuneRegistry
{
    private CommuneRegistry(UnitCode commune, long revision)
    {
        Commune = commune;
        Revision = revision;
    }

    public UnitCode Commune { get; }

    /// <summary>Grows with every change; 0 while there is nothing.</summary>
    public long Revision { get; private init; }

    public ImmutableSortedDictionary<string, Held<Village>> Villages { get; private init; } = Sorted<Village>();

    /// <summary>By village and year.</summary>
    public ImmutableSortedDictionary<string, Held<Baseline>> Baselines { get; private init; } = Sorted<Baseline>();

    /// <summary>By month.</summary>
    public ImmutableSortedDictionary<string, Held<CommuneStatistics>> Statistics { get; private init; } = Sorted<CommuneStatistics>();

    public ImmutableSortedDictionary<string, Held<Team>> Teams { get; private init; } = Sorted<Team>();

    /// <summary>By team and id.</summary>
    public ImmutableSortedDictionary<string, Held<Member>> Members { get; private init; } = Sorted<Member>();

    /// <summary>What people asked about their own data, by id.</summary>
    public ImmutableSortedDictionary<string, Held<PersonRequest>> PersonRequests { get; private init; } = Sorted<PersonRequest>();

    /// <summary>Closed quarters that were opened again, by quarter; ended ones among them.</summary>
    public ImmutableSortedDictionary<string, Held<Reopening>> Reopenings { get; private init; } = Sorted<Reopening>();

    /// <summary>The same members by team and name.</summary>
    private MemberIndex Index { get; init; } = MemberIndex.Empty;

    public static CommuneRegistry Empty(UnitCode commune) => new(commune, 0);

    public static string KeyOf(VillageCode village, int year) => FormattableString.Invariant($"{village.Value}|{year:D4}");

    public static string KeyOf(DateOnly month) => FormattableString.Invariant($"{month:yyyy-MM}");

    public static string KeyOf(UnitCode team, string member) => team.Value + "|" + member;

    public Village? Find(VillageCode village) => Villages.GetValueOrDefault(village.Value)?.Value;

    public Team? FindTeam(UnitCode team) => Teams.GetValueOrDefault(team.Value)?.Value;

    public Held<Member>? FindMember(UnitCode team, string id) => Members.GetValueOrDefault(KeyOf(team, id));

    public Held<Reopening>? FindReopening(Period quarter) => Reopenings.GetValueOrDefault(quarter.ToString());

    /// <summary>In the order of their ids.</summary>
    public IEnumerable<Member> MembersOf(UnitCode team) => Index.Of(team);

    /// <summary>Those in a team whose name is the same, as <see cref="PersonName"/> has it, in the order of their ids.</summary>
    public IEnumerable<Member> NamesakesIn(UnitCode team, string name) => Index.Of(team, name);

    /// <summary>Every membership of a person, in the order of their days; none when there is no such person.</summary>
    public IReadOnlyList<Held<Member>> MembershipsOf(string person) =>
    [
        .. Members.Values.Where(held => held.Value.Person == person)
            .OrderBy(held => held.Value.JoinedOn).ThenBy(held => held.Value.Id, StringComparer.Ordinal),
    ];

    /// <summary>The days on which a membership holds: its own, as long as the team is there.</summary>
    public DayRange LifeOf(Member member) => FindTeam(member.Team) is { } team ? member.Life.Intersect(team.Life) : default;

    public IEnumerable<Member> ActiveMembers(UnitCode team, DateOnly day) => MembersOf(team).Where(member => LifeOf(member).Contains(day));

    /// <summary>As it is once these changes are written.</summary>
    public CommuneRegistry With(long revision, params IEnumerable<RegistryChange> changes) =>
        changes.Aggregate(this, (registry, change) => registry.With(revision, change)) with { Revision = revision };

    /// <summary>As it is with one thing as written in <paramref name="revision"/>.</summary>
    private CommuneRegistry With(long revision, RegistryChange change) => change switch
    {
        RegistryChange.OfVillage of => this with { Villages = Villages.SetItem(of.Village.Code.Value, new Held<Village>(of.Village, revision)) },
        RegistryChange.OfBaseline of => this with
        {
            Baselines = Baselines.SetItem(KeyOf(of.Baseline.Village, of.Baseline.Year), new Held<Baseline>(of.Baseline, revision)),
        },
        RegistryChange.OfStatistics of => this with
        {
            Statistics = Statistics.SetItem(KeyOf(of.Statistics.Month), new Held<CommuneStatistics>(of.Statistics, revision)),
        },
        RegistryChange.OfTeam of => this with { Teams = Teams.SetItem(of.Team.Code.Value, new Held<Team>(of.Team, revision)) },
        RegistryChange.OfMember of => this with
        {
            Members = Members.SetItem(KeyOf(of.Member.Team, of.Member.Id), new Held<Member>(of.Member, revision)),
            Index = Index.With(of.Member),
        },
        RegistryChange.OfPersonRequest of => this with
        {
            PersonRequests = PersonRequests.SetItem(of.Request.Id, new Held<PersonRequest>(of.Request, revision)),
        },
        RegistryChange.OfReopening of => this with
        {
            Reopenings = Reopenings.SetItem(of.Reopening.Quarter.ToString(), new Held<Reopening>(of.Reopening, revision)),
        },
        _ => throw new ArgumentOutOfRangeException(nameof(change)),
    };

    private static ImmutableSortedDictionary<string, Held<T>> Sorted<T>() =>
        ImmutableSortedDictionary.Create<string, Held<T>>(StringComparer.Ordinal);
}

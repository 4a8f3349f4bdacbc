using Tcns.Domain.Places;
using Tcns.Domain.Privacy;
using Tcns.Domain.Time;

namespace Tcns.Domain.Teams;

/// <summary>
/// One person's membership of one team, <c>thành viên</c>. Who moves to another team begins a new membership there;
/// <see cref="Person"/> stays.
/// </summary>
public sealed record Member
{
    /// <summary>So much can happen to a membership: what is kept of it stays within one row.</summary>
    public const int MostEvents = 100;

    private Member(UnitCode team, string id, string person, DateOnly joinedOn)
    {
        Team = team;
        Id = id;
        Person = person;
        JoinedOn = joinedOn;
    }

    public UnitCode Team { get; }

    /// <summary>Unique within the commune.</summary>
    public string Id { get; }

    /// <summary>The id of the person's first membership.</summary>
    public string Person { get; }

    public DateOnly JoinedOn { get; }

    /// <summary>Empty once the person was erased.</summary>
    public string Name { get; private init; } = "";

    public MemberStanding Standing { get; private init; }

    public MemberEnd? End { get; private init; }

    public LeaveWish? LeaveWish { get; private init; }

    /// <summary>In the order of their days, each the only one of its day.</summary>
    public IReadOnlyList<MemberState> States { get; private init; } = [];

    /// <summary>In the order in which they were entered.</summary>
    public IReadOnlyList<MemberEvent> Events { get; private init; } = [];

    public bool IsErased => Events.Any(happened => happened.Kind == MemberEventKind.Erased);

    /// <summary>What people wrote beside the name.</summary>
    public IEnumerable<string?> Texts =>
        Events.SelectMany(happened => new[] { happened.DecidedBy, happened.Decision, happened.Reason }).Append(LeaveWish?.Reason);

    /// <summary>The days of the membership, as far as the member's own end goes; empty until it was accepted.</summary>
    public DayRange Life => Standing == MemberStanding.Accepted ? LifeOnceAccepted : default;

    public DayRange LifeOnceAccepted => DayRange.Between(JoinedOn, End?.On);

    public static Member Join(UnitCode team, string id, string person, DateOnly joinedOn, string name, MemberState state, MemberEvent entry) =>
        new(team, id, person, joinedOn)
        {
            Name = name,
            Standing = entry.Kind == MemberEventKind.Proposed ? MemberStanding.Pending : MemberStanding.Accepted,
            States = [state],
            Events = [entry],
        };

    /// <summary>A stored membership as it was.</summary>
    public static Member Restore(
        UnitCode team, string id, string person, DateOnly joinedOn, string name, MemberStanding standing, MemberEnd? end, LeaveWish? wish,
        IReadOnlyList<MemberState> states, IReadOnlyList<MemberEvent> events) =>
        new(team, id, person, joinedOn) { Name = name, Standing = standing, End = end, LeaveWish = wish, States = states, Events = events };

    public MemberState StateOn(DateOnly day) => States.LastOrDefault(state => state.From <= day) ?? States[0];

    /// <summary>The days on which the member has a role that fits, within <paramref name="days"/>.</summary>
    public IEnumerable<DayRange> DaysAs(Func<MemberRole, bool> role, DayRange days)
    {
        for (var i = 0; i < States.Count; i++)
        {
            var from = i == 0 ? DateOnly.MinValue : States[i].From;
            var end = i + 1 < States.Count ? States[i + 1].From : DateOnly.MaxValue;
            if (role(States[i].Role))
                yield return new DayRange(from, end).Intersect(days);
        }
    }

    public Member Approve(MemberEvent decision) => this with { Standing = MemberStanding.Accepted, Events = [.. Events, decision] };

    public Member Reject(MemberEvent decision) => this with { Standing = MemberStanding.Rejected, Events = [.. Events, decision] };

    public Member ProposeLeave(MemberEvent wish) => this with { LeaveWish = new LeaveWish(wish.On, wish.Reason), Events = [.. Events, wish] };

    public Member RejectLeave(MemberEvent decision) => this with { LeaveWish = null, Events = [.. Events, decision] };

    public Member Finish(MemberEndKind kind, DateOnly firstDayOut, MemberEvent what) =>
        this with { End = new MemberEnd(firstDayOut, kind), LeaveWish = null, Events = [.. Events, what] };

    /// <summary>Whether anything would differ: of the states from a day on, or the name.</summary>
    public bool IsChangedBy(MemberPatch patch, DateOnly from) =>
        (patch.Name is not null && patch.Name != Name)
        || States.Where(state => state.From > from).Prepend(StateOn(from)).Any(state => !patch.Apply(state).IsAlike(state));

    /// <summary>The states of another membership that were to come after this one's first day, which goes on in it.</summary>
    public Member WithLater(IEnumerable<MemberState> states) => this with { States = [.. States, .. states.Where(state => state.From > JoinedOn)] };

    /// <summary>Changes every state from the event's day on, and the one that holds on that day.</summary>
    public Member Change(MemberPatch patch, MemberEvent what)
    {
        var day = what.On < JoinedOn ? JoinedOn : what.On;
        var earlier = States.Where(state => state.From < day).ToList();
        var onDay = patch.Apply(StateOn(day) with { From = day });
        var later = States.Where(state => state.From > day).Select(patch.Apply);
        return this with { Name = patch.Name ?? Name, States = [.. earlier, onDay, .. later], Events = [.. Events, what] };
    }

    /// <summary>
    /// What is left when the person asked to be erased: days, roles and duties, which numbers rest on, and on whose decision.
    /// What the commune has not decided is at an end.
    /// </summary>
    public Member Erase(MemberEvent what, PersonTraces traces)
    {
        var forgotten = Forget(traces);
        return forgotten with
        {
            Name = "",
            Standing = Standing == MemberStanding.Pending ? MemberStanding.Rejected : Standing,
            LeaveWish = null,
            States = [.. States.Select(state => state with { Affiliation = null, Phone = null })],
            Events = [.. forgotten.Events.Select(happened => happened with { Reason = null }), Forget(what, traces)],
        };
    }

    /// <summary>Without the texts that name a person, who may be another one.</summary>
    public Member Forget(PersonTraces traces) => this with
    {
        LeaveWish = LeaveWish is { } wish ? wish with { Reason = traces.Without(wish.Reason) } : null,
        Events = [.. Events.Select(happened => Forget(happened, traces))],
    };

    private static MemberEvent Forget(MemberEvent happened, PersonTraces traces) => happened with
    {
        DecidedBy = traces.Without(happened.DecidedBy),
        Decision = traces.Without(happened.Decision),
        Reason = traces.Without(happened.Reason),
    };
}

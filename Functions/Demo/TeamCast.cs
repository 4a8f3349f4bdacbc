using System.Globalization;
using Tcns.Domain.Teams;
using Tcns.Functions.Members;

namespace Tcns.Functions.Demo;

/// <summary>The people of one team, each as they are after all that has happened to them.</summary>
internal sealed class TeamCast(DemoRecipe recipe, CommuneProfile profile, NameGiver names, Team team, Dice dice)
{
    private const int PerMilleLate = 120;
    private const int PerMillePhones = 500;
    private const int SoonestDays = 30;
    private const int LatestDays = 20;
    private const int LastHelperDays = 150;
    private int count;

    /// <summary>The day of the last one who joins late, at the latest.</summary>
    private DateOnly Latest => team.DissolvedOn is { } end ? end.AddDays(-7) : recipe.Day.AddDays(-LatestDays);

    public IEnumerable<Member> Play(TeamShape shape, TeamFate fate)
    {
        var seats = Seating.Of(shape, fate, areAllBusy: profile.Unit.Code.Value == CommuneProfiles.TanKy, dice);
        var replacedOn = LateDay();
        foreach (var (index, seat) in seats.Index())
        {
            var isLast = index == seats.Count - 1;
            if (isLast && fate.Turn == Turn.Replacement)
                yield return Finish(Enter(seat, team.EstablishedOn), MemberEventKind.Left, MemberEndKind.Left, replacedOn);
            var member = Enter(seat, isLast && fate.Turn == Turn.Replacement ? replacedOn : FirstDay(seat, shape));
            yield return isLast && fate.Turn == Turn.LeaveWish ? WishToLeave(member) : member;
        }

        if (fate.Turn == Turn.Application)
            yield return Propose(Seating.OfApplicant(dice), recipe.Day.AddDays(-dice.Between(1, 14)));
        for (var helper = fate.Turn == Turn.Collaborators ? dice.Between(1, 4) : 0; helper > 0; helper--)
            yield return Enter(Seating.OfCollaborator(dice), HelpersDay());
    }

    /// <summary>Somebody goes over to this team from another, which knows them as <paramref name="before"/>.</summary>
    public (Member Left, Member Arrived) TakeOver(Member before, DateOnly on)
    {
        var left = Finish(before, MemberEventKind.MovedAway, MemberEndKind.Moved, on);
        var state = before.StateOn(on) with { From = on, Role = MemberRole.Member };
        return (left, Member.Join(team.Code, NextId(), before.Person, on, before.Name, state, What(MemberEventKind.MovedHere, on)));
    }

    /// <summary>Who is there from the first day was entered with the team's decision; later ones applied and were accepted.</summary>
    private Member Enter(Seat seat, DateOnly on) => on == team.EstablishedOn
        ? Join(seat, on, What(MemberEventKind.Entered, on) with { Decision = profile.Decision.Number })
        : Propose(seat, on).Approve(What(MemberEventKind.Approved, on));

    private Member Propose(Seat seat, DateOnly on) => Join(seat, on, What(MemberEventKind.Proposed, on) with { DecidedBy = null });

    private Member Join(Seat seat, DateOnly on, MemberEvent entry)
    {
        var id = NextId();
        return Member.Join(team.Code, id, id, on, names.Next(seat.Affiliation), new MemberState(on, seat.Role, seat.Affiliation, seat.Duties, PhoneOf(seat)), entry);
    }

    private Member Finish(Member member, MemberEventKind kind, MemberEndKind end, DateOnly on) => member.Finish(end, on, What(kind, on));

    private Member WishToLeave(Member member)
    {
        var wish = new MemberEvent(MemberEventKind.LeaveProposed, recipe.Day.AddDays(10), At(recipe.Day.AddDays(-3)), DemoFill.Actor);
        return member.ProposeLeave(wish);
    }

    /// <summary>A team of a fixed size is whole from its first day on.</summary>
    private DateOnly FirstDay(Seat seat, TeamShape shape) =>
        seat.Role == MemberRole.Member && shape.Least < shape.Most && dice.Hits(PerMilleLate) ? LateDay() : team.EstablishedOn;

    private DateOnly LateDay() => dice.Day(team.EstablishedOn.AddDays(SoonestDays), Latest);

    /// <summary>While the plan that knows them is in force, however late the demo is played.</summary>
    private DateOnly HelpersDay()
    {
        var last = team.EstablishedOn.AddDays(LastHelperDays);
        return dice.Day(team.EstablishedOn.AddDays(SoonestDays), last < Latest ? last : Latest);
    }

    private MemberEvent What(MemberEventKind kind, DateOnly on) => new(kind, on, At(on), DemoFill.Actor, profile.Decider);

    private string NextId() => MemberIds.Derive(team.Code, string.Create(CultureInfo.InvariantCulture, $"demo {recipe.Seed}"), count++);

    /// <summary>
    /// A landline of the area whose own number begins with 0: no subscriber has one, since 0 is what is dialled before another
    /// area's code. Leaders alone have them.
    /// </summary>
    private string? PhoneOf(Seat seat) => seat.Role == MemberRole.Leader && dice.Hits(PerMillePhones)
        ? string.Create(CultureInfo.InvariantCulture, $"{profile.AreaCode}0{dice.Below(1_000_000):D6}")
        : null;

    /// <summary>At nine in the morning, in Vietnam.</summary>
    private static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(new TimeOnly(2, 0)), TimeSpan.Zero);
}

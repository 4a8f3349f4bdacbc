using System.Globalization;
using Tcns.Domain.Teams;

namespace Tcns.Analytics.Tests.Worlds;

/// <summary>Members who join, lead, change, leave, are dismissed and move; collaborators; some who were never accepted.</summary>
internal static class GeneratedMembers
{
    public static void Enter(World world, Dice dice, string commune, string today)
    {
        var teams = world.RegistryOf(commune).Teams.Values.Select(held => held.Value).ToList();
        foreach (var team in teams)
        {
            var count = dice.Of(0, dice.Between(1, 4), dice.Between(3, 9), dice.Between(5, 12));
            for (var number = 0; number < count; number++)
            {
                var id = team.Code.Value[^3..] + "-" + number.ToString(CultureInfo.InvariantCulture);
                EnterOne(world, dice, team, id.ToLowerInvariant(), isFirst: number == 0, today);
            }
        }

        foreach (var member in world.RegistryOf(commune).Members.Values.Select(held => held.Value).ToList())
            MoveMaybe(world, dice, member, teams);
    }

    private static void EnterOne(World world, Dice dice, Team team, string id, bool isFirst, string today)
    {
        var from = dice.Falls(70) ? Dice.Text(team.EstablishedOn) : dice.DayText(Dice.Text(team.EstablishedOn), Later(team.EstablishedOn, today));
        if (dice.Falls(6))
        {
            var proposed = Members.Proposed(id, team.Code.Value, from);
            world.Member(dice.Falls(30) ? proposed.Rejected() : proposed);
            return;
        }

        var role = isFirst && dice.Falls(85)
            ? MemberRole.Leader
            : dice.Of(MemberRole.Member, MemberRole.Member, MemberRole.Deputy, MemberRole.Collaborator);
        var member = Members.Of(id, role, team.Code.Value, from, person: null, dice.Some(dice.Of(20, 90), "vneid", "reporting", "coordination"));
        if (dice.Falls(15))
            member = member.Becomes(dice.DayText(from, "2027-02-01"), duties: dice.Falls(50) ? [] : ["coordination"]);
        if (dice.Falls(12))
            member = member.Becomes(dice.DayText(from, "2027-02-01"), dice.Of(MemberRole.Collaborator, MemberRole.Member, MemberRole.Deputy));
        if (dice.Falls(15))
            member = member.Ends(dice.DayText(from, "2027-02-01"), dice.Of(MemberEndKind.Left, MemberEndKind.Dismissed));
        world.Member(member);
    }

    private static void MoveMaybe(World world, Dice dice, Member member, List<Team> teams)
    {
        if (!dice.Falls(8) || member.Standing != MemberStanding.Accepted || member.End is not null)
            return;
        var to = dice.Of<Team>(teams);
        var first = new[] { member.JoinedOn, to.EstablishedOn }.Max();
        var on = dice.DayText(Dice.Text(first), Later(first, "2026-12-20"));
        world.Member(member.Ends(on, MemberEndKind.Moved))
            .Member(Members.Of(member.Id + "-m", MemberRole.Member, to.Code.Value, on, member.Person, "vneid"));
    }

    private static string Later(DateOnly day, string other) => Dice.Text(new[] { day, World.DayOf(other) }.Max());
}

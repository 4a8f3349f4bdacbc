using Tcns.Domain.Teams;
using Tcns.Domain.Vocabulary;

namespace Tcns.Functions.Demo;

/// <summary>The seats of a team.</summary>
internal static class Seating
{
    private const string Nobody = "resident";
    private const int PerMilleIdle = 50;

    /// <summary>Where leader and deputy have their seats.</summary>
    private const int Leader = 0;
    private const int Deputy = 1;

    public static IReadOnlyList<Seat> Of(TeamShape shape, TeamFate fate, bool areAllBusy, Dice dice)
    {
        var size = SizeOf(shape, fate, dice);
        var others = dice.Take(shape.Others, Math.Max(0, size - Deputy - 1));
        return [.. Enumerable.Range(0, size).Select(index => With(RoleAt(index, fate.Blemish), index))];

        Seat With(MemberRole role, int index)
        {
            var affiliation = role switch
            {
                MemberRole.Leader => dice.Pick(shape.Leaders),
                MemberRole.Deputy => dice.Pick(shape.Deputies),
                _ => index > Deputy ? others[index - Deputy - 1] : Nobody,
            };
            var isIdle = fate.Blemish == Blemish.NoDuties ? index >= size - 2 : !areAllBusy && role == MemberRole.Member && dice.Hits(PerMilleIdle);
            return new Seat(role, affiliation, isIdle ? [] : DutiesOf(role, dice));
        }
    }

    public static Seat OfApplicant(Dice dice) => new(MemberRole.Member, dice.Pick(["resident", "student", "teacher", "youth-union"]), DutiesOf(MemberRole.Member, dice));

    public static Seat OfCollaborator(Dice dice) => new(MemberRole.Collaborator, dice.Pick(["resident", "student", "telecom-enterprise"]), dice.Take(Topics.All, 1));

    private static int SizeOf(TeamShape shape, TeamFate fate, Dice dice)
    {
        var usual = dice.Pick(shape.Sizes);
        return fate switch
        {
            { Blemish: Blemish.Nobody } => 0,
            { Blemish: Blemish.TooSmall } => shape.Least - 1,
            { Turn: Turn.Application } => Math.Min(usual, shape.Most - 1),
            _ => usual,
        };
    }

    private static MemberRole RoleAt(int index, Blemish blemish) => (index, blemish) switch
    {
        (Leader, not Blemish.NoLeader) => MemberRole.Leader,
        (Deputy, not Blemish.NoDeputy) => MemberRole.Deputy,
        _ => MemberRole.Member,
    };

    private static IReadOnlyList<string> DutiesOf(MemberRole role, Dice dice) => role switch
    {
        MemberRole.Leader => ["coordination", "reporting", .. dice.Take(Topics.All, 1)],
        MemberRole.Deputy => ["reporting", .. dice.Take(Topics.All, 2)],
        _ => dice.Take(Topics.All, dice.Between(1, 3)),
    };
}

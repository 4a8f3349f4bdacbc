using Tcns.Analytics.Tests.Worlds;
using Tcns.Domain.Teams;

namespace Tcns.Analytics.Tests.Golden;

public class TeamTests
{
    private const string Coverage = "village-coverage";
    private const string Size = "team-size-ok";
    private const string Assigned = "teams-assigned";

    [Theory, EachSource]
    public void A_village_with_two_teams_is_covered_once(IFigureSource source) => Assert.Equal(
        "1/2 = 50", new World().Village().Village("00700-02").Team().Team("00700-T02").See(source, Coverage));

    [Theory, EachSource]
    public void The_communes_own_team_covers_no_village(IFigureSource source) =>
        Assert.Equal("0/1 = 0", new World().Village().Team("00700-T00").See(source, Coverage));

    [Theory, EachSource]
    public void A_team_that_went_to_another_village_covers_that_one(IFigureSource source)
    {
        var world = new World().Village().Village("00700-02").Village("00700-03").Team().TeamGoesTo("00700-T01", "00700-02", from: "2026-10-01")
            .Team("00700-T02", village: "00700-02");

        Assert.Equal("2/3 = 66.666667", world.See(source, Coverage, "2026-Q3"));
        Assert.Equal("1/3 = 33.333333", world.See(source, Coverage, "2026-Q4"));
    }

    [Theory, EachSource]
    public void A_team_is_out_on_the_day_of_its_dissolution(IFigureSource source)
    {
        var world = new World().Village().Team(to: "2026-09-30");

        Assert.Equal("1/1 = 100", world.See(source, Coverage, "2026-08"));
        Assert.Equal("0/1 = 0", world.See(source, Coverage, "2026-Q3"));
    }

    [Theory, EachSource]
    public void A_commune_without_villages_has_no_coverage(IFigureSource source) =>
        Assert.Equal("0/0 = -; missing villages", new World().See(source, Coverage));

    [Theory, EachSource]
    public void A_commune_for_which_nothing_was_entered_still_lacks_its_team(IFigureSource source)
    {
        var world = new World().OfCommunes("00700", "00706").Team("00700-T00");

        Assert.Equal("1/1 = 100", world.See(source, "commune-team"));
        Assert.Equal("0/1 = 0", world.See(source, "commune-team", unit: "00706"));
        Assert.Equal("1/2 = 50", world.See(source, "commune-team", unit: World.ProvinceCode));
    }

    [Theory, EachSource]
    public void A_team_is_of_the_right_size_without_its_collaborators(IFigureSource source)
    {
        var world = Team(3).Plan(Ranges(village: (3, 3)));

        Assert.Equal("1/1 = 100", world.See(source, Size));
        Assert.Equal("1/1 = 100", world.Member(Members.Of("ctv", MemberRole.Collaborator)).See(source, Size));
        Assert.Equal("0/1 = 0", world.Member(Members.Of("m4")).See(source, Size));
    }

    [Theory, EachSource]
    public void Who_has_left_or_was_not_accepted_is_no_member(IFigureSource source) => Assert.Equal(
        "1/1 = 100",
        Team(3).Plan(Ranges(village: (3, 3))).Member(Members.Of("di").Ends("2026-11-20")).Member(Members.Proposed("cho"))
            .Member(Members.Proposed("khong").Rejected()).Member(Members.Of("sau", from: "2026-11-21")).See(source, Size));

    [Theory, EachSource]
    public void A_member_counts_through_the_day_before_the_first_day_out(IFigureSource source) => Assert.Equal(
        "0/1 = 0", Team(3).Plan(Ranges(village: (3, 3))).Member(Members.Of("di").Ends("2026-11-21", MemberEndKind.Dismissed)).See(source, Size));

    [Theory, EachSource]
    public void Who_became_a_collaborator_counts_until_the_day_before(IFigureSource source)
    {
        var world = Team(2).Plan(Ranges(village: (3, 3))).Member(Members.Of("ba").Becomes("2026-10-01", MemberRole.Collaborator));

        Assert.Equal("1/1 = 100", world.See(source, Size, "2026-Q3"));
        Assert.Equal("0/1 = 0", world.See(source, Size, "2026-Q4"));
    }

    [Theory, EachSource]
    public void Where_no_least_is_given_a_team_of_none_is_too_small(IFigureSource source) => Assert.Equal(
        "1/2 = 50", Team(1).Team("00700-T02").Plan(Ranges(village: (null, 5))).See(source, Size));

    [Theory, EachSource]
    public void Only_teams_of_levels_with_a_range_are_judged_by_size(IFigureSource source) => Assert.Equal(
        "1/1 = 100", Team(3).Team("00700-T00").Plan(Ranges(village: (3, 5))).See(source, Size));

    [Theory, EachSource]
    public void Where_the_plan_gives_no_range_the_range_is_missing(IFigureSource source)
    {
        Assert.Equal("0/0 = -; missing teams.range", Team(3).See(source, Size));
        Assert.Equal("0/0 = -; missing teams.range", Team(3).Plan(Ranges(commune: (3, 5))).See(source, Size));
        Assert.Equal("0/0 = -; missing teams", new World().Village().Plan(Ranges(village: (3, 5))).See(source, Size));
    }

    [Theory, EachSource]
    public void A_team_is_assigned_with_a_leader_and_a_duty_on_every_member(IFigureSource source)
    {
        var led = new World().Village().Team().Member(Members.Of("hoa", MemberRole.Leader, duties: "coordination"));

        Assert.Equal("1/1 = 100", led.See(source, Assigned));
        Assert.Equal("1/1 = 100", led.Member(Members.Of("ctv", MemberRole.Collaborator)).See(source, Assigned));
        Assert.Equal("0/1 = 0", led.Member(Members.Of("an")).See(source, Assigned));
    }

    [Theory, EachSource]
    public void Without_a_leader_no_team_is_assigned(IFigureSource source) => Assert.Equal(
        "0/1 = 0",
        new World().Village().Team().Member(Members.Of("an", duties: "vneid"))
            .Member(Members.Of("cu", MemberRole.Leader, duties: "vneid").Ends("2026-11-01"))
            .See(source, Assigned));

    [Theory, EachSource]
    public void Duties_hold_from_their_day_on(IFigureSource source)
    {
        var world = new World().Village().Team().Member(Members.Of("hoa", MemberRole.Leader).Becomes("2026-10-01", duties: ["vneid"]));

        Assert.Equal("0/1 = 0", world.See(source, Assigned, "2026-Q3"));
        Assert.Equal("1/1 = 100", world.See(source, Assigned, "2026-Q4"));
    }

    [Theory, EachSource]
    public void A_dissolved_team_has_lines_of_nothing_and_a_later_one_none(IFigureSource source)
    {
        var world = new World().Village().Team(to: "2026-11-01").Team("00700-T02", from: "2026-11-21");

        Assert.Equal("0/0 = -; missing teams", world.See(source, Assigned, unit: "00700-T01"));
        Assert.Throws<Xunit.Sdk.SingleException>(() => world.See(source, Assigned, unit: "00700-T02"));
        Assert.Equal("0/1 = 0", world.SeenOn("2026-11-21").See(source, Assigned, unit: "00700-T02"));
    }

    private static World Team(int members) =>
        Enumerable.Range(1, members).Aggregate(new World().Village().Team(), (world, number) => world.Member(Members.Of("m" + number)));

    private static PlanSketch Ranges((int? Min, int? Max) village = default, (int? Min, int? Max) commune = default) =>
        new() { VillageTeams = village, CommuneTeams = commune };
}

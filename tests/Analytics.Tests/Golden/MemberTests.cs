using Tcns.Analytics.Tests.Worlds;
using Tcns.Domain.Teams;

namespace Tcns.Analytics.Tests.Golden;

public class MemberTests
{
    private const string Trained = "members-trained";
    private const string OnQuota = "members-on-quota";

    [Theory, EachSource]
    public void A_member_is_trained_by_one_training_and_not_more_by_two(IFigureSource source) =>
        Assert.Equal("1/2 = 50", Two().Training(["hoa"]).Training(["hoa"], date: "2026-03-01").See(source, Trained));

    [Theory, EachSource]
    public void A_class_of_the_community_trains_no_member_and_a_voided_training_nobody(IFigureSource source) =>
        Assert.Equal("0/2 = 0", Two().Class().Training(["hoa"]).Voided().See(source, Trained));

    [Theory, EachSource]
    public void A_training_counts_wherever_in_the_commune_it_was_recorded(IFigureSource source) => Assert.Equal(
        "2/2 = 100", Two().Team("00700-T00").Training(["hoa", "an"], team: "00700-T00").See(source, Trained, unit: "00700-T01"));

    [Theory, EachSource]
    public void A_collaborator_and_who_has_left_count_on_neither_side(IFigureSource source) => Assert.Equal(
        "1/2 = 50",
        Two().Member(Members.Of("ctv", MemberRole.Collaborator)).Member(Members.Of("di").Ends("2026-11-20")).Training(["hoa", "ctv", "di"])
            .See(source, Trained));

    [Theory, EachSource]
    public void Trainings_are_carried_along_on_a_move(IFigureSource source)
    {
        var world = Two().Team("00700-T02").Member(Members.Of("chi").Ends("2026-06-01", MemberEndKind.Moved))
            .Member(Members.Of("chi-2", team: "00700-T02", from: "2026-06-01", person: "chi")).Training(["chi"], date: "2026-03-01");

        Assert.Equal("1/1 = 100", world.See(source, Trained, unit: "00700-T02"));
        Assert.Equal("0/2 = 0", world.See(source, Trained, unit: "00700-T01"));
    }

    [Theory, EachSource]
    public void A_training_of_last_year_is_not_of_this_year_to_date(IFigureSource source)
    {
        var world = Two().Training(["hoa"], date: "2025-12-31");

        Assert.Equal("0/2 = 0", world.See(source, Trained, "2026-Q1"));
        Assert.Equal("0/2 = 0", world.See(source, Trained, "2026-R01"));
        Assert.Equal("1/2 = 50", world.See(source, Trained, "2025-Q4"));
    }

    [Theory, EachSource]
    public void The_window_to_date_begins_with_the_plan(IFigureSource source) => Assert.Equal(
        "1/2 = 50; target 100 behind",
        Two().Plan(new PlanSketch { From = "2025-11-01", Targets = ["members-trained 100 by 2026-12-31 window to-date"] })
            .Training(["hoa"], date: "2025-11-01").Training(["an"], date: "2025-10-31").See(source, Trained));

    [Theory, EachSource]
    public void The_targets_window_holds_also_where_it_is_not_judged(IFigureSource source)
    {
        var world = Two().Plan(new PlanSketch { From = "2025-11-01", Targets = ["members-trained 100 every year window to-date"] })
            .Training(["hoa", "an"], date: "2025-11-01");

        Assert.Equal("2/2 = 100", world.See(source, Trained));
        Assert.Equal("2/2 = 100; target 100 on-track", world.See(source, Trained, "2026"));
    }

    [Theory, EachSource]
    public void A_plan_that_starts_inside_the_year_has_all_of_it_year_to_date(IFigureSource source) => Assert.Equal(
        "1/2 = 50; target 100 behind",
        Two().Plan(new PlanSketch { From = "2026-06-01", Targets = ["members-trained 100 every year"] })
            .Training(["hoa"], date: "2026-01-01").See(source, Trained, "2026"));

    [Theory, EachSource]
    public void A_team_of_collaborators_has_no_members(IFigureSource source) => Assert.Equal(
        "0/0 = -; missing members", new World().Village().Team().Member(Members.Of("ctv", MemberRole.Collaborator)).See(source, Trained));

    [Theory, EachSource]
    public void Dissolving_a_team_ends_its_memberships(IFigureSource source) => Assert.Equal(
        "0/0 = -; missing members",
        new World().Village().Team(to: "2026-11-20").Member(Members.Of("hoa")).Training(["hoa"]).See(source, Trained));

    [Theory, EachSource]
    public void The_quota_is_of_distinct_households_by_village_and_code(IFigureSource source)
    {
        var world = Two().Village("00700-02").Plan("members-on-quota 100 by 2026-12-31 quota 2");

        Assert.Equal("0/2 = 0; target 100 behind", world.Visit("H1").Visit("H1", date: "2026-10-02").Visit().See(source, OnQuota));
        Assert.Equal("1/2 = 50; target 100 behind", world.Visit("H1", village: "00700-02").See(source, OnQuota));
        Assert.Equal("2/2 = 100; target 100 met", world.Visit("H8", member: "an").Visit("H9", member: "an").See(source, OnQuota));
    }

    [Theory, EachSource]
    public void Two_members_do_not_share_a_quota(IFigureSource source) => Assert.Equal(
        "0/2 = 0; target 100 behind",
        Two().Plan("members-on-quota 100 by 2026-12-31 quota 2").Visit("H1").Visit("H2", member: "an").See(source, OnQuota));

    [Theory, EachSource]
    public void Visits_before_the_plan_fill_no_quota(IFigureSource source) => Assert.Equal(
        "1/2 = 50; target 100 behind",
        Two().Plan(new PlanSketch { From = "2026-03-01", Targets = ["members-on-quota 100 by 2026-12-31 quota 1"] })
            .Visit("H1", date: "2026-03-01").Visit("H2", member: "an", date: "2026-02-28").See(source, OnQuota));

    [Theory, EachSource]
    public void Visits_are_not_carried_along_on_a_move(IFigureSource source) => Assert.Equal(
        "0/1 = 0; target 100 behind",
        Two().Team("00700-T02").Member(Members.Of("chi").Ends("2026-06-01", MemberEndKind.Moved))
            .Member(Members.Of("chi-2", team: "00700-T02", from: "2026-06-01", person: "chi"))
            .Plan("members-on-quota 100 by 2026-12-31 quota 1").Visit("H1", member: "chi", date: "2026-03-01")
            .See(source, OnQuota, unit: "00700-T02"));

    [Theory, EachSource]
    public void Without_a_quota_nothing_is_counted(IFigureSource source)
    {
        Assert.Equal("0/0 = -; missing plan.quota", Two().Visit("H1").See(source, OnQuota));
        Assert.Equal("0/0 = -; missing plan.quota", Two().Plan("team-size-ok 100 always").Visit("H1").See(source, OnQuota));
        Assert.Equal("0/0 = -; missing plan.quota", new World().See(source, OnQuota));
    }

    private static World Two() => new World().Village().Team().Member(Members.Of("hoa")).Member(Members.Of("an"));
}

using Tcns.Analytics.Tests.Worlds;

namespace Tcns.Analytics.Tests.Golden;

public class TeamMeasureTests
{
    private const string Supports = "supports-per-team";
    private const string Days = "active-days-per-week";
    private const string Hours = "hours-per-active-day";

    [Theory, EachSource]
    public void People_of_visits_and_classes_are_supported_and_those_of_campaigns_and_member_trainings_are_not(IFigureSource source) => Assert.Equal(
        "26/1 = 26",
        One().Visit(general: 2, elderly: 1).Visit(general: 3, date: "2026-10-01").Class(general: 20).Campaign(households: 100)
            .Training(["hoa", "an"])
            .See(source, Supports));

    [Theory, EachSource]
    public void A_commune_has_the_sum_over_its_teams(IFigureSource source) => Assert.Equal(
        "7/3 = 2.333333", One().Team("00700-T02").Team("00700-T00").Visit(general: 3).Visit(general: 4, team: "00700-T02")
            .See(source, Supports));

    [Theory, EachSource]
    public void A_dissolved_team_is_left_out_of_the_measures_and_its_people_with_it(IFigureSource source)
    {
        var world = One().Team("00700-T02", to: "2026-11-20").Visit(general: 3)
            .Visit(general: 40, elderly: 10, team: "00700-T02", date: "2026-10-02");

        Assert.Equal("3/1 = 3", world.See(source, Supports));
        Assert.Equal("0/0 = -; missing teams", world.See(source, Supports, unit: "00700-T02"));
        Assert.Equal("60/60 = 1", world.See(source, Hours));
        Assert.Equal("10/53 = 18.867925", world.See(source, "priority-supports"));
    }

    [Theory, EachSource]
    public void Priority_groups_are_a_share_of_all_people_supported(IFigureSource source)
    {
        Assert.Equal("2/8 = 25", One().Visit(general: 6, elderly: 2).See(source, "priority-supports"));
        Assert.Equal("0/0 = -; missing people", One().See(source, "priority-supports"));
    }

    [Theory, EachSource]
    public void What_a_team_did_before_its_first_day_counts_for_its_commune(IFigureSource source)
    {
        var world = new World().Village().Team(from: "2026-11-01").Visit(general: 6, elderly: 2, date: "2026-10-05");

        Assert.Equal("2/8 = 25", world.See(source, "priority-supports", "2026-10"));
        Assert.Equal("2/8 = 25", world.See(source, "priority-supports", "2026-10", unit: World.ProvinceCode));
        Assert.Equal("2/8 = 25", world.See(source, "priority-supports"));
    }

    [Theory, EachSource]
    public void What_a_team_did_that_is_held_never_to_have_been_there_counts_for_its_commune(IFigureSource source) => Assert.Equal(
        "2/8 = 25", new World().Village().Team(from: "2026-11-01", to: "2026-11-01").Visit(general: 6, elderly: 2, date: "2026-10-05").See(source, "priority-supports"));

    [Theory, EachSource]
    public void Active_days_per_week_are_seven_times_the_days_over_those_of_the_period_so_far(IFigureSource source)
    {
        var world = One().Visit(date: "2026-10-01").Visit(date: "2026-10-01").Shift(date: "2026-10-14").Training(["hoa"], date: "2026-10-15")
            .Campaign(date: "2026-10-16");

        Assert.Equal("21/51 = 0.411765", world.See(source, Days));
        Assert.Equal("21/31 = 0.677419", world.See(source, Days, "2026-10"));
        Assert.Equal("7/31 = 0.225806", world.See(source, Days, "2026-R11"));
        Assert.Equal("14/30 = 0.466667", world.See(source, Days, "2026-R10"));
    }

    [Theory, EachSource]
    public void Days_of_the_period_count_once_for_each_team_and_with_a_plan_up_to_its_last_day(IFigureSource source) => Assert.Equal(
        "7/62 = 0.112903",
        One().Team("00700-T02").Plan(new PlanSketch { To = "2026-10-31" }).Visit(date: "2026-10-31").Visit(date: "2026-11-01")
            .See(source, Days));

    [Theory, EachSource]
    public void A_team_founded_inside_the_period_has_all_its_days_to_fill(IFigureSource source) => Assert.Equal(
        "7/51 = 0.137255", new World().Village().Team(from: "2026-11-01").Visit().See(source, Days));

    [Theory, EachSource]
    public void Two_members_side_by_side_work_one_time(IFigureSource source) => Assert.Equal(
        "120/60 = 2",
        One().Visit(start: "08:00", minutes: 60).Shift(start: "08:30", minutes: 90, member: "an")
            .Training(["an"], start: "09:00", minutes: 15).See(source, Hours));

    [Theory, EachSource]
    public void What_ends_as_the_next_begins_is_worked_without_a_gap_or_a_double(IFigureSource source) => Assert.Equal(
        "150/60 = 2.5", One().Visit(start: "08:00", minutes: 60).Visit(start: "09:00", minutes: 60).Visit(start: "13:00", minutes: 30)
            .See(source, Hours));

    [Theory, EachSource]
    public void Two_teams_side_by_side_work_both(IFigureSource source) => Assert.Equal(
        "120/120 = 1", One().Team("00700-T02").Visit().Visit(team: "00700-T02").See(source, Hours));

    [Theory, EachSource]
    public void What_passes_midnight_is_dropped_and_makes_no_day(IFigureSource source)
    {
        var world = One().Shift(date: "2026-09-30", start: "23:00", minutes: 240);

        Assert.Equal("60/60 = 1", world.See(source, Hours, "2026-Q3"));
        Assert.Equal("0/0 = -; missing active-days", world.See(source, Hours, "2026-Q4"));
        Assert.Equal("1/60 = 0.016667", One().Visit(start: "23:59", minutes: 1440).See(source, Hours));
    }

    [Theory, EachSource]
    public void Hours_of_a_commune_are_those_of_all_days_not_the_mean_of_its_teams(IFigureSource source) => Assert.Equal(
        "300/180 = 1.666667",
        One().Team("00700-T02").Visit(minutes: 60, date: "2026-11-02").Visit(minutes: 60, date: "2026-11-03")
            .Visit(minutes: 180, team: "00700-T02")
            .See(source, Hours));

    [Theory, EachSource]
    public void A_whole_day_is_twenty_four_hours(IFigureSource source) =>
        Assert.Equal("1440/60 = 24", One().Shift(start: "00:00", minutes: 1440).See(source, Hours));

    private static World One() => new World().Village().Team();
}

using Tcns.Analytics.Tests.Worlds;

namespace Tcns.Analytics.Tests.Golden;

public class TeamActivityTests
{
    private const string Active = "teams-active";
    private const string Scams = "teams-scam-awareness";

    [Theory, EachSource]
    public void Visits_trainings_shifts_and_campaigns_make_a_team_active(IFigureSource source)
    {
        var world = new World().Village();
        foreach (var number in new[] { "1", "2", "3", "4", "5", "6" })
            world.Team("00700-T0" + number);

        Assert.Equal(
            "5/6 = 83.333333",
            world.Visit(team: "00700-T01").Training(["hoa"], team: "00700-T02").Class(team: "00700-T03").Shift(team: "00700-T04")
                .Campaign(team: "00700-T05")
                .Feedback(team: "00700-T06").See(source, Active));
    }

    [Theory, EachSource]
    public void Work_on_the_quarters_last_minute_belongs_to_it(IFigureSource source)
    {
        var world = One().Visit(date: "2026-09-30", start: "23:59");

        Assert.Equal("1/1 = 100", world.See(source, Active, "2026-Q3"));
        Assert.Equal("0/1 = 0", world.See(source, Active, "2026-Q4"));
        Assert.Equal("1/1 = 100", world.See(source, Active, "2026-RQ4"));
    }

    [Theory, EachSource]
    public void Work_at_midnight_belongs_to_the_next_quarter(IFigureSource source)
    {
        var world = One().Visit(date: "2026-10-01", start: "00:00");

        Assert.Equal("0/1 = 0", world.See(source, Active, "2026-Q3"));
        Assert.Equal("1/1 = 100", world.See(source, Active, "2026-Q4"));
    }

    [Theory, EachSource]
    public void A_dissolved_team_is_neither_active_nor_counted(IFigureSource source) => Assert.Equal(
        "0/1 = 0", new World().Village().Team(to: "2026-11-10").Team("00700-T02").Visit(date: "2026-10-05").See(source, Active));

    [Theory, EachSource]
    public void Without_teams_none_can_be_active(IFigureSource source) =>
        Assert.Equal("0/0 = -; missing teams", new World().Village().See(source, Active));

    [Theory, EachSource]
    public void One_record_may_cover_the_one_topic_and_another_the_other(IFigureSource source)
    {
        var world = One().Campaign(topics: ["scam-awareness", "vneid"], date: "2026-02-01");

        Assert.Equal("0/1 = 0", world.See(source, Scams));
        Assert.Equal("1/1 = 100", world.Visit(topics: ["data-protection"]).See(source, Scams));
    }

    [Theory, EachSource]
    public void A_training_of_members_warns_nobody_of_scams(IFigureSource source)
    {
        var both = new[] { "scam-awareness", "data-protection" };

        Assert.Equal("0/1 = 0", One().Training(["hoa"], topics: both).See(source, Scams));
        Assert.Equal("1/1 = 100", One().Class(topics: both).See(source, Scams));
    }

    [Theory, EachSource]
    public void Topics_of_two_teams_do_not_add_up(IFigureSource source) => Assert.Equal(
        "0/2 = 0",
        One().Team("00700-T02").Visit(topics: ["scam-awareness"]).Visit(team: "00700-T02", topics: ["data-protection"]).See(source, Scams));

    [Theory, EachSource]
    public void Year_to_date_begins_on_1_January_also_in_a_year_that_reports_begin_in_December(IFigureSource source)
    {
        var both = new[] { "scam-awareness", "data-protection" };

        Assert.Equal("0/1 = 0", One().Visit(date: "2025-12-20", topics: both).See(source, Scams, "2026-R"));
        Assert.Equal("1/1 = 100", One().Visit(date: "2026-01-01", topics: both).See(source, Scams, "2026-R"));
        Assert.Equal("1/1 = 100", One().SeenOn("2025-12-28").Visit(date: "2025-06-01", topics: both).See(source, Scams, "2026-R"));
    }

    private static World One() => new World().Village().Team();
}

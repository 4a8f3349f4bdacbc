using Tcns.Analytics.Tests.Worlds;

namespace Tcns.Analytics.Tests.Golden;

public class FeedbackTests
{
    private const string Answered = "feedback-answered";

    [Theory, EachSource]
    public void An_answer_is_in_time_until_the_last_minute_before_the_quarter_closes(IFigureSource source)
    {
        Assert.Equal("1/1 = 100", Received().Answered("2026-10-15 23:59").See(source, Answered, "2026-Q3"));
        Assert.Equal("0/1 = 0", Received().Answered("2026-10-16 00:00").See(source, Answered, "2026-Q3"));
    }

    [Theory, EachSource]
    public void A_month_closes_with_its_quarter(IFigureSource source) =>
        Assert.Equal("1/1 = 100", Received("2026-07-31").Answered("2026-10-15 08:00").See(source, Answered, "2026-07"));

    [Theory, EachSource]
    public void The_first_answer_counts_and_to_forward_is_none(IFigureSource source)
    {
        Assert.Equal("0/1 = 0", Received().Forwarded("2026-09-11 08:00").See(source, Answered, "2026-Q3"));
        Assert.Equal(
            "1/1 = 100",
            Received().Answered("2026-09-11 08:00").Answered("2026-11-01 08:00", resolved: true).See(source, Answered, "2026-Q3"));
        Assert.Equal(
            "1/1 = 100",
            Received().Forwarded("2026-09-11 08:00").Answered("2026-09-12 08:00", resolved: true).See(source, Answered, "2026-Q3"));
    }

    [Theory, EachSource]
    public void Feedback_counts_in_the_period_of_its_day(IFigureSource source)
    {
        var world = Received("2026-09-14").Feedback("2026-09-15").Answered("2026-09-16 08:00").Feedback("2026-10-01");

        Assert.Equal("1/2 = 50", world.See(source, Answered, "2026-Q3"));
        Assert.Equal("0/1 = 0", world.See(source, Answered, "2026-RQ3"));
        Assert.Equal("1/2 = 50", world.See(source, Answered, "2026-RQ4"));
    }

    [Theory, EachSource]
    public void An_answer_after_today_is_not_there_yet(IFigureSource source) =>
        Assert.Equal("0/1 = 0", Received().Answered("2026-09-20 08:00").SeenOn("2026-09-19").See(source, Answered, "2026-Q3"));

    [Theory, EachSource]
    public void Feedback_of_a_dissolved_team_is_still_to_be_answered(IFigureSource source) =>
        Assert.Equal("0/1 = 0", new World().Village().Team(to: "2026-09-20").Feedback("2026-09-10").See(source, Answered, "2026-Q3"));

    [Theory, EachSource]
    public void Where_nothing_was_received_nothing_is_answered(IFigureSource source)
    {
        Assert.Equal("0/0 = -; missing feedback", new World().See(source, Answered));
        Assert.Equal("0/0 = -; missing feedback", Received().Voided().See(source, Answered, "2026-Q3"));
    }

    [Theory, EachSource]
    public void What_is_counted_by_the_closing_goes_by_each_communes_own(IFigureSource source)
    {
        var world = Received().Answered("2026-10-20 08:00").OfCommunes("00700", "00706").Team("00706-T01", village: null)
            .Plan(new PlanSketch { Unit = "00706", ClosingDays = 30 }).Feedback("2026-09-10", team: "00706-T01").Answered("2026-10-20 08:00");

        Assert.Equal("0/1 = 0", world.See(source, Answered, "2026-Q3"));
        Assert.Equal("1/1 = 100", world.See(source, Answered, "2026-Q3", "00706"));
        Assert.Equal("1/2 = 50", world.See(source, Answered, "2026-Q3", World.ProvinceCode));
    }

    private static World Received(string date = "2026-09-10") => new World().Village().Team().Feedback(date);
}

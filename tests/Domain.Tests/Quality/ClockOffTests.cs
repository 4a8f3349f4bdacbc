using Tcns.Domain.Quality;
using Tcns.Domain.Tests.Records;

namespace Tcns.Domain.Tests.Quality;

public class ClockOffTests
{
    [Theory]
    [InlineData(null, false)]
    [InlineData(600, false)]
    [InlineData(601, true)]
    [InlineData(-600, false)]
    [InlineData(-601, true)]
    public void A_clock_more_than_ten_minutes_off_is_a_signal(int? seconds, bool isTold) =>
        Assert.Equal(isTold, ClockOff.Find(Days.Of(Sent.Visit("hoa").Received(Sent.Evening, seconds))).Any());

    [Fact]
    public void A_teams_day_makes_one_signal_with_the_most_that_it_was_off()
    {
        var late = Sent.Visit("hoa").Received(Sent.Evening, -7200);
        var early = Sent.Training(["an"]).Received(Sent.Evening, 700);
        var other = Sent.Visit("binh", team: "11113-T02").Received(Sent.Evening, 661);
        var signals = ClockOff.Find(Days.Of(late, early, other, Sent.Visit("an").Received(Sent.Evening, 3))).ToArray();

        Assert.Equal([("11113-T01", 120, 2), ("11113-T02", 12, 1)], signals.Select(signal => (signal.Teams.Single().Value, signal.Found, signal.RecordCount)));
        Assert.Equal(new[] { late, early }.Ids(), signals[0].Ids());
        Assert.Equal(["hoa"], signals[0].Members.Select(member => member.Id));
    }

    [Fact]
    public void A_voided_record_is_none() => Assert.Empty(ClockOff.Find(Days.Of(Sent.Visit("hoa").Received(Sent.Evening, 9000).Voided())));
}

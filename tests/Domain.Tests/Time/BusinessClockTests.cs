using NSubstitute;
using Tcns.Domain.Time;

namespace Tcns.Domain.Tests.Time;

public class BusinessClockTests
{
    [Theory]
    [InlineData("2026-06-30T16:59:59Z", "2026-06-30")]
    [InlineData("2026-06-30T17:00:00Z", "2026-07-01")]
    [InlineData("2026-12-31T23:59:59+07:00", "2026-12-31")]
    [InlineData("2027-01-01T00:00:00+07:00", "2027-01-01")]
    [InlineData("2026-12-31T12:00:00-08:00", "2027-01-01")]
    public void A_day_is_that_of_Vietnam_whatever_the_offset(string instant, string day) =>
        Assert.Equal(Day(day), BusinessClock.DayOf(Instant(instant)));

    [Fact]
    public void A_clock_that_starts_elsewhere_runs_on_from_there()
    {
        var time = Substitute.For<TimeProvider>();
        time.GetUtcNow().Returns(Instant("2026-11-20T01:00:00Z"));
        var clock = BusinessClock.StartingAt(Instant("2027-01-15T16:59:58Z"), time);

        time.GetUtcNow().Returns(Instant("2026-11-20T01:00:02Z"));

        Assert.Equal(Instant("2027-01-15T17:00:00Z"), clock.Now);
        Assert.Equal(Day("2027-01-16"), clock.Today);
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}

using System.Globalization;
using Tcns.Domain.Notices;

namespace Tcns.Domain.Tests.Notices;

public class QuietHoursTests
{
    [Theory]
    [InlineData("21:00", "06:30", "2026-11-20T20:59:59+07:00", null)]
    [InlineData("21:00", "06:30", "2026-11-20T21:00:00+07:00", "2026-11-21T06:30:00+07:00")]
    [InlineData("21:00", "06:30", "2026-11-20T16:59:59Z", "2026-11-21T06:30:00+07:00")]
    [InlineData("21:00", "06:30", "2026-11-20T17:00:00Z", "2026-11-21T06:30:00+07:00")]
    [InlineData("21:00", "06:30", "2026-11-20T23:29:59Z", "2026-11-21T06:30:00+07:00")]
    [InlineData("21:00", "06:30", "2026-11-20T23:30:00Z", null)]
    [InlineData("21:00", "06:30", "2026-12-31T22:00:00+07:00", "2027-01-01T06:30:00+07:00")]
    [InlineData("12:00", "13:30", "2026-11-20T11:59:59+07:00", null)]
    [InlineData("12:00", "13:30", "2026-11-20T12:00:00+07:00", "2026-11-20T13:30:00+07:00")]
    [InlineData("12:00", "13:30", "2026-11-20T13:30:00+07:00", null)]
    [InlineData("21:00", "00:00", "2026-11-20T22:00:00+07:00", "2026-11-21T00:00:00+07:00")]
    [InlineData("00:00", "00:00", "2026-11-20T00:00:00+07:00", null)]
    public void They_are_those_of_Vietnam_from_their_first_minute_up_to_their_end(string from, string to, string instant, string? end) =>
        Assert.Equal(end is null ? null : At(end), new QuietHours(Time(from), Time(to)).EndAround(At(instant)));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static TimeOnly Time(string text) => TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture);
}

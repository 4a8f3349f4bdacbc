using System.Globalization;
using Tcns.Domain.Privacy;

namespace Tcns.Domain.Tests.Privacy;

public class WorkingDaysTests
{
    [Theory]
    [InlineData("2026-11-16", 2, "2026-11-18")] // Monday
    [InlineData("2026-11-19", 2, "2026-11-23")] // Thursday: Friday, Monday
    [InlineData("2026-11-20", 2, "2026-11-24")] // Friday
    [InlineData("2026-11-21", 2, "2026-11-24")] // Saturday
    [InlineData("2026-11-22", 2, "2026-11-24")] // Sunday
    [InlineData("2026-10-30", 2, "2026-11-03")] // Friday, over the month's end
    [InlineData("2026-12-31", 2, "2027-01-04")] // Thursday, over the year's end; 1 January is not known to be a holiday
    [InlineData("2028-02-28", 2, "2028-03-01")] // Monday, with a 29th
    [InlineData("2026-11-20", 10, "2026-12-04")]
    [InlineData("2026-11-21", 0, "2026-11-21")]
    public void Working_days_are_counted_from_the_next_day_on_without_weekends(string from, int count, string expected) =>
        Assert.Equal(Day(expected), WorkingDays.After(Day(from), count));

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}

using Tcns.Domain.Time;
using static Tcns.Domain.Tests.Plans.Shipped;

namespace Tcns.Domain.Tests.Plans;

public class ReportDeadlineTests
{
    [Theory]
    [InlineData("2026-04", 30, "last", "2026-04-29")]
    [InlineData("2026-12", 30, "last", "2026-12-29")]
    [InlineData("2027-02", 30, "last", "2027-02-28")]
    [InlineData("2028-02", 30, "last", "2028-02-29")]
    [InlineData("2027-02", 29, "last", "2027-02-28")]
    [InlineData("2028-02", 29, "last", "2028-02-28")]
    [InlineData("2026-04", 31, "last", "2026-04-30")]
    [InlineData("2026-12", 31, "last", "2026-12-30")]
    [InlineData("2027-02", 31, "last", "2027-02-28")]
    [InlineData("2026-Q4", 16, "last", "2026-12-15")]
    [InlineData("2025-RQ4", 16, "last", "2025-12-15")]
    [InlineData("2026-RQ1", 16, "last", "2026-03-15")]
    [InlineData("2026-R11", 16, "last", "2026-11-15")]
    [InlineData("2026-RH1", 21, "last", "2026-06-20")]
    [InlineData("2026-RH2", 21, "last", "2026-12-20")]
    [InlineData("2026-R", 21, "last", "2026-12-20")]
    [InlineData("2026", 21, "last", "2026-12-20")]
    [InlineData("2026-Q4", 6, "next", "2027-01-05")]
    [InlineData("2026-RQ4", 6, "next", "2027-01-05")]
    [InlineData("2026-R11", 6, "next", "2026-12-05")]
    [InlineData("2026", 6, "next", "2027-01-05")]
    [InlineData("2027-01", 30, "next", "2027-02-28")]
    [InlineData("2028-01", 30, "next", "2028-02-29")]
    [InlineData("2026-Q4", 1, "last", "2026-11-30")]
    [InlineData("2026-11", 1, "last", "2026-10-31")]
    [InlineData("2028-03", 1, "last", "2028-02-29")]
    [InlineData("2026-Q4", 1, "next", "2026-12-31")]
    [InlineData("2026-Q4", 2, "last", "2026-12-01")]
    public void The_last_day_in_time_is_the_one_before(string period, int before, string month, string lastDay)
    {
        var plan = Parse(Example.With(("/reports/0/before", before.ToString(null as IFormatProvider)), ("/reports/0/month", $"\"{month}\"")));

        Assert.Equal(Day(lastDay), plan.Reports[0].Deadline!.LastDayFor(Period.Parse(period)));
    }
}

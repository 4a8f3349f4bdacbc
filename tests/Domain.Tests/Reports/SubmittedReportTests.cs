using Tcns.Domain.Places;
using Tcns.Domain.Reports;
using Tcns.Domain.Time;
using static Tcns.Domain.Tests.Plans.Shipped;

namespace Tcns.Domain.Tests.Reports;

public class SubmittedReportTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 29, 3, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_report_that_is_returned_and_sent_again_keeps_the_day_of_its_first_submission()
    {
        var report = SubmittedReport.Begin(UnitCode.Parse("11113-T01"), Period.Parse("2026-11"), Version(1, "2026-11-29")).Return(At, "Thiếu").Submit(Version(2, "2026-12-04"));

        Assert.Equal(new FirstSubmission(UnitCode.Parse("11113-T01"), Period.Parse("2026-11"), new DateOnly(2026, 11, 29)), report.First);
        Assert.Equal([(ReportDecision.Returned, "Thiếu"), (ReportDecision.None, null)], report.Versions.Select(version => (version.Decision, version.Reason)));
        Assert.Equal(ReportDecision.Accepted, report.Accept(At).First.Decision);
        Assert.Equal([ReportDecision.Returned, ReportDecision.Accepted], report.Accept(At).Versions.Select(version => version.Decision));
    }

    [Fact]
    public void A_report_takes_forty_versions()
    {
        var report = SubmittedReport.Begin(UnitCode.Parse("11113-T01"), Period.Parse("2026-11"), Version(1, "2026-11-29"));
        for (var number = 2; number <= 40; number++)
        {
            Assert.False(report.IsFull);
            report = report.Submit(Version(number, "2026-11-29"));
        }

        Assert.True(report.IsFull);
    }

    [Theory]
    [InlineData(null, ReportDecision.None, "2026-11-29", "due", 0)]
    [InlineData(null, ReportDecision.None, "2026-11-30", "overdue", 1)]
    [InlineData("2026-11-29", ReportDecision.None, "2027-03-01", "submitted", 0)]
    [InlineData("2026-11-30", ReportDecision.None, "2026-11-30", "late", 1)]
    [InlineData("2026-12-09", ReportDecision.None, "2027-03-01", "late", 10)]
    [InlineData("2026-12-09", ReportDecision.Returned, "2027-03-01", "returned", 10)]
    [InlineData("2026-12-09", ReportDecision.Accepted, "2027-03-01", "accepted", 10)]
    public void How_a_report_stands_goes_by_its_first_day_and_the_newest_decision(string? submittedOn, ReportDecision decision, string today, string status, int daysLate)
    {
        var submitted = submittedOn is null ? null : new FirstSubmission(UnitCode.Parse("11113"), Period.Parse("2026-11"), Day(submittedOn), decision);

        Assert.Equal(status, ReportStatuses.Of(Day("2026-11-29"), submitted, Day(today)).WireName());
        Assert.Equal(daysLate, ReportStatuses.DaysLate(Day("2026-11-29"), submitted, Day(today)));
        Assert.Equal(0, ReportStatuses.DaysLate(null, submitted, Day(today)));
    }

    private static ReportVersion Version(int number, string on) => new(number, At, Day(on), "key", "content", "digest");
}

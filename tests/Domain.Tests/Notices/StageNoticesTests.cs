using Tcns.Domain.Notices;
using Tcns.Domain.Places;
using Tcns.Domain.Reports;
using Tcns.Domain.Time;
using static Tcns.Domain.Tests.Plans.Shipped;

namespace Tcns.Domain.Tests.Notices;

public class StageNoticesTests
{
    private static readonly OwedReport Owed = new(UnitCode.Parse("11113"), Period.Parse("2026-Q4"), Day("2026-12-24"));

    [Theory]
    [InlineData("2026-12-20", "report-opened")]
    [InlineData("2026-12-21", "report-due-in-3")]
    [InlineData("2026-12-22", "report-due-in-3")]
    [InlineData("2026-12-23", "report-due-in-1")]
    [InlineData("2026-12-24", "report-due-in-1")]
    [InlineData("2026-12-25", "report-overdue")]
    [InlineData("2026-12-31", "report-overdue")]
    [InlineData("2027-01-01", "")]
    public void What_is_seen_for_the_first_time_is_told_by_its_stage_unless_it_was_due_more_than_a_week_ago(string today, string told) =>
        Assert.Equal(told, string.Join(' ', KindsOf([], today)));

    [Theory]
    [InlineData("open", "2026-12-20", "")]
    [InlineData("open", "2026-12-21", "report-due-in-3")]
    [InlineData("due-in-3", "2026-12-22", "")]
    [InlineData("due-in-3", "2026-12-23", "report-due-in-1")]
    [InlineData("open", "2026-12-24", "report-due-in-1")]
    [InlineData("due-in-1", "2026-12-24", "")]
    [InlineData("due-in-1", "2026-12-25", "report-overdue")]
    [InlineData("open", "2027-02-01", "report-overdue")]
    [InlineData("overdue", "2026-12-26", "")]
    [InlineData("overdue", "2026-12-20", "")]
    [InlineData("overdue", "2026-12-23", "report-due-in-1")]
    public void Of_what_is_known_each_stage_is_told_when_it_is_reached_however_long_nobody_has_looked(string before, string today, string told) =>
        Assert.Equal(told, string.Join(' ', KindsOf([new DueReport(Owed, Day("2026-10-01"), DueStages.ByName[before])], today)));

    [Fact]
    public void Of_a_report_that_was_submitted_nothing_is_told() =>
        Assert.Empty(StageNotices.Of([], DueReport.Follow([Owed], [], Day("2026-12-21")), Day("2026-12-21"), isSubmitted: report => report.Owed == Owed));

    [Fact]
    public void The_same_notice_has_the_same_id_and_any_other_another()
    {
        var notice = new Notice(Owed.Unit, NoticeKind.ReportDueIn3, Owed.Unit, Owed.Period, Owed.DueOn, 0);
        Notice[] others =
        [
            notice with { To = UnitCode.Parse("31") },
            notice with { Kind = NoticeKind.ReportDueIn1 },
            notice with { About = UnitCode.Parse("11113-T01") },
            notice with { Period = Period.Parse("2026-RQ4") },
            notice with { DueOn = Owed.DueOn.AddDays(1) },
            notice with { Turn = 1 },
        ];

        // Kept in tables and by receivers: it must never become another.
        Assert.Equal("8e66cf", notice.Id[..6]);
        Assert.Equal(notice.Id, (notice with { }).Id);
        Assert.Equal(others.Length + 1, others.Append(notice).Select(one => one.Id).Distinct().Count());
    }

    [Fact]
    public void A_submission_is_told_above_and_what_comes_of_it_to_the_unit_itself()
    {
        var team = new OwedReport(UnitCode.Parse("11113-T01"), Owed.Period, Owed.DueOn);
        Notice[] told = [Notice.Requested(team), Notice.Submitted(team, Owed.Unit, 2), Notice.Accepted(team, 2), Notice.Returned(team, 2)];

        Assert.Equal(
            ["11113-T01 report-requested 0", "11113 report-submitted 2", "11113-T01 report-accepted 2", "11113-T01 report-returned 2"],
            told.Select(notice => $"{notice.To} {notice.Kind.WireName()} {notice.Turn}"));
        Assert.All(told, notice => Assert.Equal(team.Unit, notice.About));
    }

    [Fact]
    public void Every_kind_channel_and_state_has_a_name_of_its_own()
    {
        Assert.Equal(Enum.GetValues<NoticeKind>(), NoticeKinds.ByName.Values);
        Assert.Equal(Enum.GetValues<NoticeChannel>(), NoticeChannels.ByName.Values);
        Assert.Equal(Enum.GetValues<NoticeState>(), NoticeStates.ByName.Values);
    }

    private static IEnumerable<string> KindsOf(DueReport[] before, string today) =>
        StageNotices.Of(before, DueReport.Follow([Owed], before, Day(today)), Day(today), isSubmitted: _ => false).Select(notice => notice.Kind.WireName());
}

using Tcns.Domain.Places;
using Tcns.Domain.Reports;
using Tcns.Domain.Time;
using static Tcns.Domain.Tests.Plans.Shipped;

namespace Tcns.Domain.Tests.Reports;

public class DueReportTests
{
    private static readonly OwedReport Owed = new(UnitCode.Parse("11113"), Period.Parse("2026-Q4"), Day("2026-12-24"));

    [Fact]
    public void What_is_seen_for_the_first_time_is_opened_today() => Assert.Equal(
        [new DueReport(Owed, Day("2026-12-21"), DueStage.DueIn3)],
        DueReport.Follow([Owed], [], Day("2026-12-21")));

    [Fact]
    public void A_day_later_it_is_nearer_and_opened_when_it_was() => Assert.Equal(
        [new DueReport(Owed, Day("2026-12-21"), DueStage.DueIn1)],
        DueReport.Follow([Owed], [new DueReport(Owed, Day("2026-12-21"), DueStage.DueIn3)], Day("2026-12-23")));

    [Fact]
    public void A_deadline_that_has_moved_is_followed_and_what_was_overdue_may_be_open_again() => Assert.Equal(
        [new DueReport(Owed with { DueOn = Day("2027-01-05") }, Day("2026-10-01"), DueStage.Open)],
        DueReport.Follow([Owed with { DueOn = Day("2027-01-05") }], [new DueReport(Owed, Day("2026-10-01"), DueStage.Overdue)], Day("2026-12-26")));

    [Fact]
    public void What_is_no_longer_owed_is_not_kept() =>
        Assert.Empty(DueReport.Follow([], [new DueReport(Owed, Day("2026-10-01"), DueStage.Open)], Day("2026-12-01")));

    [Fact]
    public void Every_stage_has_a_name_of_its_own() =>
        Assert.Equal(Enum.GetValues<DueStage>(), DueStages.ByName.Values);
}

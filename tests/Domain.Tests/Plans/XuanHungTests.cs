using Tcns.Domain.Plans;
using Tcns.Domain.Teams;
using Tcns.Domain.Time;
using static Tcns.Domain.Tests.Plans.Shipped;

namespace Tcns.Domain.Tests.Plans;

/// <summary>Xã Xuân Hưng, tỉnh Ninh Bình: <c>xuan-hung-2026</c>.</summary>
public class XuanHungTests
{
    private static readonly Plan Plan = Plan("xuan-hung-2026");

    [Theory]
    [InlineData("2025-10-31", false)]
    [InlineData("2025-11-01", true)]
    [InlineData("2026-12-31", true)]
    [InlineData("2027-01-01", false)]
    public void It_holds_in_Xuân_Hưng_of_Ninh_Bình_from_November_2025_to_the_end_of_2026(string day, bool holds)
    {
        Assert.Equal(("Xuân Hưng", "37"), (Units.Find(Plan.Unit)!.Name, Units.Find(Plan.Unit)!.Province.Value));
        Assert.Equal(holds, Plan.IsInForceOn(Day(day)));
    }

    [Fact]
    public void A_team_has_7_to_12_members() => Assert.Equal((7, 12), SizeOf(Plan.RulesFor(TeamLevel.Village)!));

    [Fact]
    public void A_team_has_a_leader_and_may_have_collaborators()
    {
        var rules = Plan.RulesFor(TeamLevel.Village)!;

        Assert.Equal((true, false, false, true), (rules.Leader, rules.Deputy, rules.Duties, rules.Collaborators));
    }

    [Fact]
    public void A_hamlet_has_one_team_and_the_commune_none()
    {
        Assert.Equal(new TeamsPerVillage(1, 1), Plan.RulesFor(TeamLevel.Village)!.PerVillage);
        Assert.Null(Plan.RulesFor(TeamLevel.Commune));
    }

    [Fact]
    public void Its_targets_are_those_of_the_text() => Assert.Equal(
        [
            "team-size-ok 100 always",
            "members-trained 100 by 2026-12-31, ToDate",
            "ocop-online 100 by 2026-12-31",
            "households-communicated 100 by 2026-12-31",
            "households-on-platforms 80 by 2026-12-31",
            "members-on-quota 100 by 2026-12-31, quota 10",
            "supports-per-team 50 every Quarter",
            "hours-per-active-day 4 every Quarter",
            "active-days-per-week 2 every Quarter",
            "reports-on-time 100 every Quarter",
        ],
        TargetsOf(Plan));

    [Fact]
    public void Leaders_report_each_reporting_quarter_and_year_by_the_20th_of_its_last_month() => Assert.Equal(
        [
            "Team 2026-RQ1 2026-03-20", "Team 2026-RQ2 2026-06-20", "Team 2026-RQ3 2026-09-20", "Team 2026-R 2026-12-20",
            "Team 2026-RQ4 2026-12-20",
        ],
        DuesOf(Plan, 2026));

    [Fact]
    public void The_first_reports_are_those_at_the_end_of_2025() =>
        Assert.Equal(["Team 2025-R 2025-12-20", "Team 2025-RQ4 2025-12-20"], DuesOf(Plan, 2025));

    [Fact]
    public void The_office_reports_to_its_committee_and_the_department_on_request()
    {
        var rows = Plan.Reports.Where(row => row.From is Reporter.Commune).ToList();

        Assert.Equal([Recipient.Commune, Recipient.Province], rows.Select(row => row.To));
        Assert.All(rows, row => Assert.Null(row.Deadline));
    }

    [Theory]
    [InlineData("2026-Q4", "2027-01-15", PeriodState.Open)]
    [InlineData("2026-Q4", "2027-01-16", PeriodState.Closed)]
    public void Until_the_15th_officers_may_correct_the_quarter(string quarter, string today, PeriodState state) =>
        Assert.Equal(state, PlanClosing.Of(Period.Parse(quarter), [Plan]).StateOn(Day(today)));

    [Fact]
    public void Figures_are_never_those_of_a_day_after_its_last() =>
        Assert.Equal(Day("2026-12-31"), Plan.AsOf(Period.Parse("2027-R01"), Day("2027-03-01")));
}

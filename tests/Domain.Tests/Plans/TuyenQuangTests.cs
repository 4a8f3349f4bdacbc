using Tcns.Domain.Plans;
using Tcns.Domain.Teams;
using Tcns.Domain.Time;
using static Tcns.Domain.Tests.Plans.Shipped;

namespace Tcns.Domain.Tests.Plans;

/// <summary>Tỉnh Tuyên Quang: <c>tuyen-quang-2025</c>.</summary>
public class TuyenQuangTests
{
    private static readonly Plan Plan = Plan("tuyen-quang-2025");

    [Theory]
    [InlineData("2025-07-16", false)]
    [InlineData("2025-07-17", true)]
    [InlineData("2199-12-31", true)]
    public void It_holds_in_the_province_from_its_issue_without_an_end(string day, bool holds)
    {
        Assert.Equal("Tuyên Quang", Units.Find(Plan.Unit)!.Name);
        Assert.Equal("08", Plan.Unit.Value);
        Assert.Equal(holds, Plan.IsInForceOn(Day(day)));
    }

    [Theory]
    [InlineData(TeamLevel.Village, 5)]
    [InlineData(TeamLevel.Commune, 10)]
    public void A_village_team_has_at_most_5_members_and_a_commune_team_10(TeamLevel level, int most) =>
        Assert.Equal((null, most), SizeOf(Plan.RulesFor(level)!));

    [Theory]
    [InlineData(TeamLevel.Village)]
    [InlineData(TeamLevel.Commune)]
    public void Teams_have_a_leader_and_a_deputy_and_may_have_collaborators(TeamLevel level)
    {
        var rules = Plan.RulesFor(level)!;

        Assert.Equal((true, true, false, true), (rules.Leader, rules.Deputy, rules.Duties, rules.Collaborators));
    }

    [Fact]
    public void A_village_has_one_team() => Assert.Equal(new TeamsPerVillage(1, 1), Plan.RulesFor(TeamLevel.Village)!.PerVillage);

    [Fact]
    public void Its_targets_are_those_of_the_text() => Assert.Equal(
        [
            "village-coverage 100 always",
            "commune-team 100 always",
            "team-size-ok 100 always",
            "reports-on-time 100 every Month",
            "reports-on-time 100 every Quarter",
        ],
        TargetsOf(Plan));

    [Theory]
    [InlineData("2027-02", "2027-02-28")]
    [InlineData("2028-02", "2028-02-29")]
    [InlineData("2026-04", "2026-04-29")]
    [InlineData("2026-12", "2026-12-29")]
    public void Teams_report_each_month_before_the_30th(string month, string dueOn)
    {
        var dues = Plan.ReportsDue(Period.Parse(month).First, Period.Parse(month).Last).Where(due => due.From is Reporter.Team);

        Assert.Equal([new ReportDue(Reporter.Team, Period.Parse(month), Day(dueOn))], dues);
    }

    [Fact]
    public void Communes_report_each_quarter_and_year_by_the_5th_of_the_month_after() => Assert.Equal(
        [
            "Commune 2025 2026-01-05", "Commune 2025-Q4 2026-01-05", "Commune 2026-Q1 2026-04-05", "Commune 2026-Q2 2026-07-05",
            "Commune 2026-Q3 2026-10-05",
        ],
        DuesOf(Plan, 2026).Where(due => due.StartsWith("Commune", StringComparison.Ordinal)));

    [Fact]
    public void Nothing_is_due_before_its_first_day() => Assert.Equal(
        ["Team 2025-07 2025-07-29", "Team 2025-08 2025-08-29", "Team 2025-09 2025-09-29", "Commune 2025-Q3 2025-10-05"],
        DuesOf(Plan, 2025).Take(4));

    [Fact]
    public void The_deadline_of_teams_is_the_texts_and_that_of_communes_ours() =>
        Assert.All(Plan.Reports, row => Assert.Equal(row.From is Reporter.Commune, row.IsDefault));
}

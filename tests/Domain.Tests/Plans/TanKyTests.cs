using Tcns.Domain.Plans;
using Tcns.Domain.Teams;
using Tcns.Domain.Time;
using static Tcns.Domain.Tests.Plans.Shipped;

namespace Tcns.Domain.Tests.Plans;

/// <summary>Xã Tân Kỳ, thành phố Hải Phòng: <c>tan-ky-2026</c>.</summary>
public class TanKyTests
{
    private static readonly Plan Plan = Plan("tan-ky-2026");

    [Theory]
    [InlineData("2025-12-31", false)]
    [InlineData("2026-01-01", true)]
    [InlineData("2026-12-31", true)]
    [InlineData("2027-01-01", false)]
    public void It_holds_in_Tân_Kỳ_of_Hải_Phòng_in_2026(string day, bool holds)
    {
        Assert.Equal(("Tân Kỳ", "31"), (Units.Find(Plan.Unit)!.Name, Units.Find(Plan.Unit)!.Province.Value));
        Assert.Equal(holds, Plan.IsInForceOn(Day(day)));
    }

    [Fact]
    public void It_names_no_size() => Assert.False(Plan.RulesFor(TeamLevel.Village)!.HasRange);

    [Fact]
    public void Each_team_has_a_leader_and_each_member_duties()
    {
        var rules = Plan.RulesFor(TeamLevel.Village)!;

        Assert.Equal((true, false, true, false), (rules.Leader, rules.Deputy, rules.Duties, rules.Collaborators));
    }

    [Fact]
    public void It_does_not_say_how_many_teams_a_village_has_so_that_it_is_one()
    {
        Assert.Null(Plan.RulesFor(TeamLevel.Village)!.PerVillage);
        Assert.Equal(1, Plan.RulesFor(TeamLevel.Village)!.MostPerVillage);
    }

    [Fact]
    public void It_says_nothing_of_a_commune_team() => Assert.Null(Plan.RulesFor(TeamLevel.Commune));

    [Fact]
    public void Its_targets_are_those_of_the_text() => Assert.Equal(
        [
            "teams-active 100 every Quarter",
            "teams-assigned 100 always",
            "members-trained 100 every Year, YearToDate",
            "working-age-informed 80 by 2026-12-31",
            "businesses-cashless 80 by 2026-12-31",
            "teams-scam-awareness 100 every Year",
        ],
        TargetsOf(Plan));

    [Fact]
    public void The_commune_reports_each_quarter_before_the_25th_of_its_last_month() => Assert.Equal(
        ["Commune 2026-Q1 2026-03-24", "Commune 2026-Q2 2026-06-24", "Commune 2026-Q3 2026-09-24", "Commune 2026-Q4 2026-12-24"],
        DuesOf(Plan, 2026));

    [Fact]
    public void The_commune_reports_to_its_committee_and_above_by_a_deadline_that_is_ours()
    {
        Assert.Equal([Recipient.Commune, Recipient.Province], Plan.Reports.Select(row => row.To));
        Assert.All(Plan.Reports, row => Assert.True(row.IsDefault));
    }

    [Fact]
    public void Its_figures_close_15_days_after_the_quarter() =>
        Assert.Equal(Day("2027-01-15"), PlanClosing.Of(Period.Parse("2026-Q4"), [Plan]).ClosesOn);
}

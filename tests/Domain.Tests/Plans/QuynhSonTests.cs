using Tcns.Domain.Plans;
using Tcns.Domain.Teams;
using Tcns.Domain.Time;
using static Tcns.Domain.Tests.Plans.Shipped;

namespace Tcns.Domain.Tests.Plans;

/// <summary>Xã Quỳnh Sơn, tỉnh Nghệ An: <c>quynh-son-2025</c>.</summary>
public class QuynhSonTests
{
    private static readonly Plan Plan = Plan("quynh-son-2025");

    [Theory]
    [InlineData("2025-06-30", false)]
    [InlineData("2025-07-01", true)]
    [InlineData("2026-12-31", true)]
    [InlineData("2027-01-01", false)]
    public void It_holds_in_Quỳnh_Sơn_of_Nghệ_An_from_July_2025_to_the_end_of_2026(string day, bool holds)
    {
        Assert.Equal(("Quỳnh Sơn", "40"), (Units.Find(Plan.Unit)!.Name, Units.Find(Plan.Unit)!.Province.Value));
        Assert.Equal(holds, Plan.IsInForceOn(Day(day)));
    }

    [Theory]
    [InlineData(TeamLevel.Village)]
    [InlineData(TeamLevel.Commune)]
    public void Teams_have_5_to_10_members(TeamLevel level) => Assert.Equal((5, 10), SizeOf(Plan.RulesFor(level)!));

    [Theory]
    [InlineData(TeamLevel.Village)]
    [InlineData(TeamLevel.Commune)]
    public void Who_comes_beyond_10_joins_as_a_collaborator(TeamLevel level)
    {
        var rules = Plan.RulesFor(level)!;

        Assert.Equal((false, false, false, true), (rules.Leader, rules.Deputy, rules.Duties, rules.Collaborators));
    }

    [Fact]
    public void A_village_has_one_team() => Assert.Equal(new TeamsPerVillage(1, 1), Plan.RulesFor(TeamLevel.Village)!.PerVillage);

    [Fact]
    public void Its_targets_are_those_of_the_text() => Assert.Equal(
        [
            "village-coverage 100 always",
            "team-size-ok 100 always",
            "dossiers-online 100 every Quarter",
            "households-digital-skills 90 by 2026-12-31",
        ],
        TargetsOf(Plan));

    [Fact]
    public void Teams_report_each_quarter_by_a_deadline_that_is_ours()
    {
        Assert.Equal(
            ["Team 2026-Q1 2026-03-24", "Team 2026-Q2 2026-06-24", "Team 2026-Q3 2026-09-24", "Team 2026-Q4 2026-12-24"],
            DuesOf(Plan, 2026));
        Assert.All(Plan.Reports, row => Assert.True(row.IsDefault));
    }
}

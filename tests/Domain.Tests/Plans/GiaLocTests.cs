using Tcns.Domain.Plans;
using Tcns.Domain.Teams;
using Tcns.Domain.Time;
using static Tcns.Domain.Tests.Plans.Shipped;

namespace Tcns.Domain.Tests.Plans;

/// <summary>Xã Gia Lộc, thành phố Hải Phòng: <c>gia-loc-2025</c>.</summary>
public class GiaLocTests
{
    private static readonly Plan Plan = Plan("gia-loc-2025");

    [Theory]
    [InlineData("2025-08-31", false)]
    [InlineData("2025-09-01", true)]
    [InlineData("2025-12-31", true)]
    [InlineData("2026-01-01", false)]
    public void It_holds_in_Gia_Lộc_of_Hải_Phòng_in_the_last_four_months_of_2025(string day, bool holds)
    {
        Assert.Equal(("Gia Lộc", "31"), (Units.Find(Plan.Unit)!.Name, Units.Find(Plan.Unit)!.Province.Value));
        Assert.Equal(holds, Plan.IsInForceOn(Day(day)));
    }

    [Fact]
    public void A_team_has_exactly_5_members() => Assert.Equal((5, 5), SizeOf(Plan.RulesFor(TeamLevel.Village)!));

    [Fact]
    public void A_village_has_at_least_one_team_and_may_have_more()
    {
        Assert.Equal(new TeamsPerVillage(1, null), Plan.RulesFor(TeamLevel.Village)!.PerVillage);
        Assert.Null(Plan.RulesFor(TeamLevel.Village)!.MostPerVillage);
    }

    [Fact]
    public void It_asks_for_no_leader_deputy_or_duties_and_knows_no_collaborators()
    {
        var rules = Plan.RulesFor(TeamLevel.Village)!;

        Assert.Equal((false, false, false, false), (rules.Leader, rules.Deputy, rules.Duties, rules.Collaborators));
    }

    [Fact]
    public void A_steering_team_guides_the_commune_and_is_no_commune_team() => Assert.Null(Plan.RulesFor(TeamLevel.Commune));

    [Fact]
    public void Its_targets_are_those_of_the_text() => Assert.Equal(
        [
            "village-coverage 100 always",
            "team-size-ok 100 always",
            "households-guided 80 by 2025-12-31",
            "reports-on-time 100 every Quarter",
        ],
        TargetsOf(Plan));

    [Fact]
    public void Teams_report_by_the_15th_of_the_last_month_of_reporting_quarters() =>
        Assert.Equal(["Team 2025-RQ3 2025-09-15", "Team 2025-RQ4 2025-12-15"], DuesOf(Plan, 2025));

    [Fact]
    public void The_deadline_falls_on_the_day_after_the_data_close() =>
        Assert.Equal(Period.Parse("2025-RQ4").Last.AddDays(1), Plan.ReportsDue(Day("2025-12-01"), Day("2025-12-31")).Single().DueOn);

    [Fact]
    public void The_office_owes_its_committee_a_report_only_on_request()
    {
        var row = Plan.Reports.Single(row => row.From is Reporter.Commune);

        Assert.Equal((Recipient.Commune, PeriodKind.Quarter, null), (row.To, row.Every, row.Deadline));
    }

    [Fact]
    public void No_deadline_is_ours() => Assert.DoesNotContain(Plan.Reports, row => row.IsDefault);
}

using Tcns.Benchmarks;
using Tcns.Benchmarks.Commands;
using Tcns.Benchmarks.Faults;

namespace Tcns.Infra.Tests.Faults;

public class MeasuredFaultsTests
{
    private static readonly KindResult Good = KindResult.Empty("random") with { Runs = 8, Hits = 90, Acknowledged = 150 };

    [Fact]
    public void A_run_in_which_no_fault_was_met_or_the_plan_was_not_reached_is_not_good()
    {
        Assert.Empty(Good.Faults(isCut: false));
        Assert.Contains("no fault was met", Assert.Single((Good with { Hits = 0 }).Faults(isCut: true)), StringComparison.Ordinal);
        Assert.Contains("one-by-one: 7 of the 20", Assert.Single((Good with { Name = "one-by-one", Planned = 20, Left = 7 }).Faults(isCut: false)), StringComparison.Ordinal);
        Assert.Contains("lost", Assert.Single((Good with { Lost = 1 }).Faults(isCut: true)), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_says_how_longerit_may_take_need_not_come_to_the_end_of_the_plan() => Assert.Empty((Good with { Planned = 20, Left = 7 }).Faults(isCut: true));

    [Fact]
    public void A_shorter_run_takes_the_place_of_a_longer_one_where_it_found_something_or_is_wanted()
    {
        var longer = new MeasuredFaults([]).With(Kept(Good, 10), replacesLonger: false);

        Assert.Same(longer, longer.With(Kept(Good with { Runs = 1 }, 5), replacesLonger: false));
        Assert.Equal(1, Only(longer.With(Kept(Good with { Runs = 1 }, 5), replacesLonger: true)).Runs);
        Assert.Equal(1, Only(longer.With(Kept(Good with { Runs = 1 }, 10), replacesLonger: false)).Runs);
        Assert.Equal(2, Only(longer.With(Kept(Good with { Lost = 2 }, 5), replacesLonger: false)).Lost);
    }

    [Fact]
    public void A_run_that_met_no_fault_is_not_kept()
    {
        var none = new MeasuredFaults([]);

        Assert.Same(none, none.With(Kept(Good with { Hits = 0 }, 10), replacesLonger: true));
    }

    [Fact]
    public void The_page_says_how_much_of_the_plan_was_reached_and_what_was_never_answered()
    {
        var measured = new MeasuredFaults([Kept(Good with { Planned = 1368, Left = 1000, Unknown = 3 }, 10)]);

        var page = measured.Renew("<!-- made by the command, faults: begin -->\n<!-- made by the command, faults: end -->\n");

        Assert.Contains("| 8 | 90 | 1,368, 1,000 not reached | 150 | 3 | 0 |", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_trial_is_short_and_keeps_nothing()
    {
        Assert.True(Read("faults", "--short") is { IsTrial: true, Minutes: < 1 });
        Assert.True(Read("faults", "--minutes", "30", "--replace", "longer") is { IsTrial: false, Minutes: 30, ReplacesLonger: true });
        Assert.True(Read("faults") is { IsTrial: false, Minutes: null, ReplacesLonger: false });
    }

    [Theory]
    [InlineData("--json", "a.json")]
    [InlineData("--rounds", "3")]
    [InlineData("--minutes", "0")]
    [InlineData("--replace", "yes")]
    public void What_has_no_effect_is_refused(params string[] words) => Assert.Throws<FormatException>(() => Read(["faults", .. words]));

    private static MeasuredKind Kept(KindResult result, double minutes) => new(new DateOnly(2026, 11, 1), "2 cores", 1, minutes, result);

    private static KindResult Only(MeasuredFaults measured) => Assert.Single(measured.Kinds).Result;

    private static CampaignOrder Read(params string[] words) => CampaignOrder.Read(Order.Read(words, Scenarios.All));
}

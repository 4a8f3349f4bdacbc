using Tcns.Benchmarks.Comparing;
using Tcns.Benchmarks.Results;
using Tcns.Benchmarks.Scale;

namespace Tcns.Infra.Tests.Performance;

public class ComparisonTests
{
    /// <summary>A tenth is what differs between runs of the same; a scatter of a tenth explains a fifth.</summary>
    [Theory]
    [InlineData(2.0, 2.4, 0.01, Verdict.Worse)]
    [InlineData(2.0, 2.16, 0.01, Verdict.Same)]
    [InlineData(2.0, 2.4, 0.10, Verdict.Same)]
    [InlineData(2.0, 4.0, 0.10, Verdict.Worse)]
    [InlineData(2.0, 1.6, 0.01, Verdict.Better)]
    internal void A_figure_is_worse_when_it_became_dearer_beyond_noise(double before, double now, double scatter, Verdict verdict)
    {
        var finding = Assert.Single(Judge(Measured.Times(before, scatter), Measured.Times(now, scatter)));

        Assert.Equal((verdict, verdict == Verdict.Worse), (finding.Verdict, finding.IsRed));
        Assert.Equal((now / before) - 1, finding.Change!.Value, 3);
    }

    [Fact]
    public void A_rate_is_worse_when_it_falls_and_a_slower_machine_is_no_regression()
    {
        var before = Rate(ours: 500, bare: 1_000);

        Assert.Equal(Verdict.Worse, Assert.Single(Judge(before, Rate(400, 1_000))).Verdict);
        Assert.Equal(Verdict.Same, Assert.Single(Judge(before, Rate(50, 100))).Verdict);
        Assert.Equal(Verdict.Better, Assert.Single(Judge(before, Rate(700, 1_000))).Verdict);

        static Figure Rate(double ours, double bare) => Measured.Times(1) with
        {
            Better = Better.More, Values = Series.Of(Enumerable.Repeat(ours, 5), Enumerable.Repeat(bare, 5)),
        };
    }

    [Fact]
    public void One_round_that_something_disturbed_neither_reddens_nor_hides()
    {
        var disturbed = Measured.Times(2) with { Values = Series.Of([.. Measured.Rounds(20, 0.01).Take(8), 90], Enumerable.Repeat(10.0, 9)) };

        Assert.Equal(Verdict.Same, Assert.Single(Judge(Measured.Times(2), disturbed)).Verdict);
        Assert.Equal(Verdict.Worse, Assert.Single(Judge(disturbed, Measured.Times(2.4))).Verdict);
    }

    [Fact]
    public void Processor_and_memory_are_judged_with_wider_margins_and_may_not_vanish()
    {
        var before = With(processor: 1, peak: 100);

        Assert.Equal([(Quantity.Value, Verdict.Same), (Quantity.Processor, Verdict.Same), (Quantity.Peak, Verdict.Same)], Verdicts(before, With(1.12, 120)));
        Assert.Equal([(Quantity.Value, Verdict.Same), (Quantity.Processor, Verdict.Worse), (Quantity.Peak, Verdict.Worse)], Verdicts(before, With(1.2, 130)));
        Assert.Equal([(Quantity.Value, Verdict.Same), (Quantity.Processor, Verdict.Missing), (Quantity.Peak, Verdict.Missing)], Verdicts(before, Measured.Times(2)));

        static Figure With(double processor, double peak) => Measured.Times(2) with
        {
            Processor = Series.Of(Enumerable.Repeat(processor, 5), Enumerable.Repeat(0.5, 5)), Peak = Series.Alone(Enumerable.Repeat(peak, 5)),
        };

        static IEnumerable<(Quantity Quantity, Verdict Verdict)> Verdicts(Figure before, Figure now) => Judge(before, now).Select(finding => (finding.Quantity, finding.Verdict));
    }

    [Fact]
    public void What_has_no_bare_minimum_is_judged_on_a_like_machine_alone()
    {
        var (before, now) = (Measured.Set(Alone(100)), Measured.Set(Alone(200)));

        Assert.Equal(Verdict.Worse, Assert.Single(Comparison.Of(before, now, ["posts"])).Verdict);
        Assert.Equal(Verdict.NotJudged, Assert.Single(Comparison.Of(before, now with { Machine = Measured.Machine with { Cores = 4 } }, ["posts"])).Verdict);

        static Figure Alone(double value) => Measured.Times(1) with { Beside = null, Values = Series.Alone(Enumerable.Repeat(value, 5)) };
    }

    [Fact]
    public void A_figure_that_is_missing_is_red_and_a_new_one_is_told()
    {
        var (before, now) = (Measured.Set(Measured.Times(2), Measured.Times(2, name: "gone")), Measured.Set(Measured.Times(2), Measured.Times(2, name: "new")));

        var findings = Comparison.Of(before, now, ["posts"]).ToDictionary(finding => finding.Figure);

        Assert.Equal((Verdict.Missing, true), (findings["posts: gone"].Verdict, findings["posts: gone"].IsRed));
        Assert.Equal((Verdict.New, false), (findings["posts: new"].Verdict, findings["posts: new"].IsRed));
        Assert.Empty(Comparison.Of(before, Measured.Set(), ["http"]));
    }

    [Fact]
    public void Below_five_rounds_nothing_is_judged_and_a_trial_is_no_match_for_a_run()
    {
        var (four, five) = (Of(4), Of(5));

        Assert.Equal(Verdict.NotJudged, Assert.Single(Judge(four, Measured.Times(4))).Verdict);
        Assert.Equal(Verdict.NotJudged, Assert.Single(Judge(Measured.Times(2), four)).Verdict);
        Assert.Equal(Verdict.Worse, Assert.Single(Judge(five, Measured.Times(4))).Verdict);

        static Figure Of(int rounds) => Measured.Times(2) with { Values = Series.Of(Enumerable.Repeat(20.0, rounds), Enumerable.Repeat(10.0, rounds)) };

        Assert.Throws<FormatException>(() => Comparison.Of(Measured.Set(), Measured.Set() with { IsShort = true }, []));
    }

    /// <summary>
    /// Rounds that scatter by half, far beyond the tenth that is granted anyway, and nothing has changed: about one comparison in a thousand says it has, at most two. With four
    /// errors whatever the rounds it was up to seven.
    /// </summary>
    [Theory]
    [InlineData(5)]
    [InlineData(9)]
    [InlineData(15)]
    public void Chance_alone_makes_one_figure_in_a_thousand_worse(int rounds)
    {
        const int Tries = 20_000;
        var dice = new Dice(17);

        var worse = Enumerable.Range(0, Tries).Count(_ => Assert.Single(Judge(Figure(), Figure())).Verdict == Verdict.Worse);

        Assert.InRange(worse / (double)Tries, 0.0003, 0.002);

        Figure Figure() => Measured.Times(1) with { Values = Series.Of(Enumerable.Range(0, rounds).Select(_ => 10 * Math.Exp(0.5 * dice.Bell())), Enumerable.Repeat(10.0, rounds)) };
    }

    private static IReadOnlyList<Finding> Judge(Figure before, Figure now) => Comparison.Of(Measured.Set(before), Measured.Set(now), ["posts"]);
}

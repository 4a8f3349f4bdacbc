using System.Globalization;
using Tcns.Benchmarks.Results;

namespace Tcns.Infra.Tests.Performance;

public class ResultTests
{
    [Fact]
    public void What_is_written_is_read_back_with_each_round()
    {
        var figure = Measured.Times(2.123456789) with { Processor = Series.Of([0.1, 0.25, 3], [1, 2, 3]), Peak = Series.Alone(123_456, 0, 1.5) };
        var results = Measured.Set(figure) with { Remark = "chạy thử" };

        var read = ResultSet.Read(results.Write());

        Assert.Equal(results.Write(), read.Write());
        Assert.Equal(results with { Figures = [] }, read with { Figures = [] });
        Assert.Equal(figure.Values.Ours, read.Figures[0].Values.Ours);
        Assert.Equal(figure.Peak.Ours, read.Figures[0].Peak!.Ours);
        Assert.Contains("\"ours\": [0.1, 0.25, 3]", results.Write(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_newer_run_takes_the_place_of_its_own_scenarios_on_the_same_machine()
    {
        var (posts, http) = (Measured.Times(2), Measured.Times(3) with { Scenario = "http" });
        var (kept, newer) = (Measured.Set(posts, http), Measured.Set(Measured.Times(4), Measured.Times(5, name: "other")));
        var elsewhere = Measured.Machine with { Cores = 64 };

        Assert.Equal(["http: visit", "posts: visit", "posts: other"], kept.With(newer).Figures.Select(figure => figure.Key));
        Assert.Throws<InvalidOperationException>(() => kept.With(newer with { Machine = elsewhere }));
        Assert.Equal(elsewhere, Measured.Set(posts).With(newer with { Machine = elsewhere }).Machine);
    }

    [Fact]
    public void A_scenario_that_is_not_measured_again_keeps_its_day_and_what_was_said_of_it()
    {
        var (odata, tables, start) = (Measured.Times(2) with { Scenario = "odata" }, Measured.Times(3) with { Scenario = "tables" }, Measured.Times(4) with { Scenario = "start" });
        var busy = Measured.Set(odata, tables) with { Remark = "busy" };
        var once = busy.With(Measured.Set(start) with { On = new DateOnly(2026, 12, 1) });
        var twice = ResultSet.Read(once.Write()).With(Measured.Set(tables) with { On = new DateOnly(2026, 12, 2) });

        Assert.Equal((new DateOnly(2026, 11, 23), "busy"), once.RunOf("tables"));
        Assert.Equal((new DateOnly(2026, 12, 1), null), once.RunOf("start"));
        Assert.Equal(
            [("odata", "2026-11-23", "busy"), ("tables", "2026-12-02", null), ("start", "2026-12-01", null)],
            ((string[])["odata", "tables", "start"]).Select(name => (name, twice.RunOf(name).On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), twice.RunOf(name).Remark)));
        Assert.Null(busy.With(Measured.Set(odata, tables)).Earlier);
    }

    /// <summary>Of 1 to 9 the median deviation is 2: 1.2533 × 1.4826 × 1.107 × 2 / 3.</summary>
    [Fact]
    public void Rounds_are_summed_up_by_their_median_and_how_far_it_may_be_off()
    {
        var spread = Spread.Of([9, 1, 5, 3, 7, 2, 8, 4, 6]);

        Assert.Equal((5, 1, 9, 9), (spread.Median, spread.Low, spread.High, spread.Rounds));
        Assert.Equal(1.3713, spread.Error, 4);
        Assert.Equal((2.5, double.PositiveInfinity), (Spread.Of([2, 3]).Median, Spread.Of([2, 3]).Error));
        Assert.Throws<ArgumentException>(() => Statistics.Median([]));
    }

    [Theory]
    [InlineData(50, 5)]
    [InlineData(90, 9)]
    [InlineData(91, 10)]
    [InlineData(99, 10)]
    [InlineData(100, 10)]
    [InlineData(0, 1)]
    public void A_percentile_is_the_value_that_so_many_do_not_exceed(double percent, double value) =>
        Assert.Equal(value, Statistics.At([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], percent));

    [Fact]
    public void Times_bare_come_from_the_pairs_of_rounds_and_are_above_one_where_ours_is_dearer()
    {
        // The second round was slow for both.
        var series = Series.Of([20, 60, 21], [10, 30, 10]);

        Assert.Equal(2, series.Times(Better.Less)!.Median);
        Assert.Equal(0.5, series.Times(Better.More)!.Median);
        Assert.Null(Series.Alone(1, 2).Times(Better.Less));
        Assert.Throws<ArgumentException>(() => Series.Of([1, 2], [1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Series.Alone(double.NaN));
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(0.0012345, "0.00123")]
    [InlineData(12.345, "12.3")]
    [InlineData(1234.5, "1,234")]
    public void Three_figures_are_told(double value, string told) => Assert.Equal(told, FigureTable.Number(value));
}

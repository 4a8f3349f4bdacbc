using Tcns.Benchmarks.Load;

namespace Tcns.Infra.Tests.Performance;

public class FlatnessTests
{
    [Fact]
    public void A_line_has_the_slope_and_the_ends_of_the_points_that_lie_on_it()
    {
        var trend = Trend.Of([(0, 10), (1, 12), (3, 16), (10, 30)]);

        Assert.Equal((2, 10, 30, 2), (Math.Round(trend.Slope, 9), Math.Round(trend.Start, 9), Math.Round(trend.End, 9), Math.Round(trend.Growth, 9)));
        Assert.Equal(50, trend.At(20), 9);
    }

    [Fact]
    public void Points_above_and_below_pull_a_line_to_their_middle()
    {
        var trend = Trend.Of([(0, 1), (1, 3), (2, 1), (3, 3), (4, 1)]);

        Assert.Equal(0, trend.Slope, 9);
        Assert.Equal(1.8, trend.Start, 9);
    }

    [Fact]
    public void Warming_up_is_no_growth_and_a_leak_is_one_however_it_trembles()
    {
        var warm = Enumerable.Range(0, 90).Select(minute => ((double)minute, minute < 30 ? 10.0 * minute : 300 + (minute % 7))).ToList();
        var leak = Enumerable.Range(0, 90).Select(minute => ((double)minute, 300.0 + (2 * minute) + (30 * (minute % 5)))).ToList();

        Assert.True(Flatness.Of("memory", warm, 0.15).IsFlat);
        Assert.False(Flatness.Of("memory", leak, 0.15).IsFlat);
    }

    [Fact]
    public void What_shrinks_is_flat() =>
        Assert.True(Flatness.Of("memory", [.. Enumerable.Range(0, 30).Select(minute => ((double)minute, 300.0 - minute))], 0.15).IsFlat);
}

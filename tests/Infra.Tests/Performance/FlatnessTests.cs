using Tcns.Benchmarks.Load;
using Tcns.Benchmarks.Results;

namespace Tcns.Infra.Tests.Performance;

public class FlatnessTests
{
    private static readonly Tolerance Tenth = new(0, 0.1, 0.5);

    [Fact]
    public void A_line_has_the_slope_of_the_points_that_lie_on_it_and_the_middle_of_those_that_do_not()
    {
        var (steep, level) = (Trend.Of([(0, 10), (1, 12), (3, 16), (10, 30)]), Trend.Of([(0, 1), (1, 3), (2, 1), (3, 3), (4, 1)]));

        Assert.Equal((2, 10, 50), (Math.Round(steep.Slope, 9), Math.Round(steep.Origin, 9), Math.Round(steep.At(20), 9)));
        Assert.Equal((0, 1.8), (Math.Round(level.Slope, 9), Math.Round(level.At(3), 9)));
    }

    /// <summary>As tables of Student's distribution have it.</summary>
    [Theory]
    [InlineData(0.001, 6, 5.2076)]
    [InlineData(0.001, 16, 3.6862)]
    [InlineData(0.025, 3, 3.1824)]
    [InlineData(0.05, 1_000, 1.6464)]
    public void The_fewer_values_an_error_is_made_from_the_farther_chance_may_carry(double chance, double freedom, double errors) =>
        Assert.Equal(errors, Student.Quantile(chance, freedom), 2);

    [Fact]
    public void Warming_up_is_no_growth_and_what_rises_by_two_a_minute_is_one_however_it_trembles()
    {
        var warm = Look(minute => minute < 40 ? 10.0 * minute : 400 + (minute % 7));
        var leak = Look(minute => 300.0 + (2 * minute) + (30 * (minute % 5)));

        Assert.True(warm.IsFlat, warm.ToString());
        Assert.False(leak.IsFlat, leak.ToString());
        Assert.Equal(120, leak.Growth, 5.0);
    }

    /// <summary>The line through these points begins below 0, and by what part of that it has risen is no growth at all.</summary>
    [Fact]
    public void What_climbs_at_the_end_alone_is_not_flat()
    {
        var late = Look(minute => minute < 100 ? 2 : 2 + (2.4 * (minute - 100)));

        Assert.False(late.IsFlat, late.ToString());
    }

    [Fact]
    public void What_shrinks_is_flat_and_where_there_was_nothing_it_is_not()
    {
        Assert.True(Look(minute => 300.0 - minute).IsFlat);
        Assert.False(Look(_ => 0).IsFlat);
        Assert.False(Look(minute => minute < 90 ? 0 : 10).IsFlat);
        Assert.False(Flatness.Of("memory", [.. Enumerable.Range(0, 10).Select(minute => ((double)minute, 10.0))], Tenth).IsFlat);
    }

    [Fact]
    public void The_smallest_growth_that_shows_is_the_tolerance_or_what_scatter_hides_and_never_beyond_the_most()
    {
        var (still, trembling, wild) = (Look(_ => 100), Look(minute => 100 + (minute / 10 % 2 == 0 ? 2 : -2)), Look(minute => 100 + (minute / 10 % 2 == 0 ? 60 : -60)));

        Assert.Equal(10, still.Seen);
        Assert.InRange(trembling.Seen, 10.1, 15);
        Assert.Equal(50, wild.Seen, 5.0);
    }

    /// <summary>Two hours, once a minute.</summary>
    private static Flatness Look(Func<int, double> value) => Flatness.Of("memory", [.. Enumerable.Range(0, 120).Select(minute => ((double)minute, value(minute)))], Tenth);
}

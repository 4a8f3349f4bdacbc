using Tcns.Benchmarks.Load;

namespace Tcns.Infra.Tests.Performance;

public class LatencyTests
{
    [Theory]
    [InlineData(50, 500)]
    [InlineData(90, 900)]
    [InlineData(99, 990)]
    [InlineData(100, 1_000)]
    public void A_percentile_is_the_nearest_rank_and_at_most_two_percent_too_much(double percent, double milliseconds)
    {
        var latencies = new Latencies();
        foreach (var took in Enumerable.Range(1, 1_000).Reverse())
            latencies.Add(TimeSpan.FromMilliseconds(took));

        Assert.InRange(latencies.At(percent), milliseconds, milliseconds * 1.021);
        Assert.Equal(1_000, latencies.Longest);
        Assert.Equal(1_000, latencies.Count);
    }

    [Fact]
    public void One_slow_answer_among_a_hundred_is_the_longest_and_not_the_99th_percentile()
    {
        var latencies = new Latencies();
        for (var answer = 0; answer < 99; answer++)
            latencies.Add(TimeSpan.FromMilliseconds(10));
        latencies.Add(TimeSpan.FromSeconds(5));

        Assert.InRange(latencies.At(99), 10, 10.3);
        Assert.Equal(5_000, latencies.At(99.5));
    }

    [Fact]
    public void Of_nothing_and_beyond_an_hour_there_is_still_an_answer()
    {
        var latencies = new Latencies();
        Assert.Equal(0, latencies.At(99));

        latencies.Add(TimeSpan.FromHours(2));

        Assert.InRange(latencies.At(50), TimeSpan.FromMinutes(59).TotalMilliseconds, TimeSpan.FromHours(2).TotalMilliseconds);
    }
}

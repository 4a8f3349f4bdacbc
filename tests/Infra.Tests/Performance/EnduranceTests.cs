using Tcns.Benchmarks.Load;
using Tcns.Benchmarks.Scale;

namespace Tcns.Infra.Tests.Performance;

/// <summary>Two hours as a small machine gives them: garbage is collected now and then, a rollup comes every ten minutes, and the emulator stops for its own.</summary>
public class EnduranceTests
{
    private const double Rate = 60;
    private const int Samples = 240;

    [Fact]
    public void Noise_alone_is_good()
    {
        var red = Enumerable.Range(1, 200).Select(seed => Run(seed, (_, sample) => sample)).Where(run => !run.IsGood).ToList();

        Assert.True(red.Count <= 1, string.Join('\n', red.SelectMany(run => run.Looks.Where(look => !look.IsFlat).Select(look => look.ToString()).Concat(run.Bounds.Where(bound => !bound.IsKept).Select(bound => bound.ToString())))));
    }

    [Theory]
    [InlineData(120)]
    [InlineData(300)]
    public void Memory_that_leaks_is_red(double megabytesAnHour) =>
        AssertRed("memory of the app, MB", (minute, sample) => sample with { Memory = sample.Memory + (long)(megabytesAnHour * 1_000_000 * minute / 60) });

    [Fact]
    public void A_handle_lost_every_two_minutes_is_red() =>
        AssertRed("handles of the app", (minute, sample) => sample with { Handles = sample.Handles + (int)(minute / 2) });

    [Fact]
    public void Threads_that_are_never_given_back_are_red() =>
        AssertRed("threads of the app", (minute, sample) => sample with { Threads = sample.Threads + (int)(minute / 4) });

    [Fact]
    public void Answers_that_take_ever_longer_are_red() =>
        AssertRed("a record against a bare insert, median", (minute, sample) => sample with { P50 = sample.P50 * (1 + (minute / 120)) });

    /// <summary>In the last twenty minutes from twice a bare insert's time to fifty times.</summary>
    [Fact]
    public void Answers_that_take_very_long_at_the_end_are_red() =>
        AssertRed("a record against a bare insert, median", (minute, sample) => sample with { P50 = sample.P50 * (minute < 100 ? 1 : 1 + (1.2 * (minute - 100))) });

    [Fact]
    public void One_answer_in_a_hundred_that_takes_ever_longer_is_red() =>
        AssertRed("a record against a bare insert, 99th percentile", (minute, sample) => sample with { P99 = sample.P99 * (1 + Math.Max(0, (minute - 40) / 40)) });

    /// <summary>What does not answer has no times: 0 is not fast.</summary>
    [Fact]
    public void A_server_that_hangs_is_red()
    {
        var run = Run(1, (minute, sample) => minute < 60 ? sample : sample with { RecordsASecond = 0, Requests = 0, Answers = 0, P50 = 0, P99 = 0, Refused = 128, Behind = (int)((minute - 60) * 540) });

        Assert.False(run.IsGood);
        Assert.All(run.Bounds, bound => Assert.False(bound.IsKept, bound.ToString()));
    }

    [Fact]
    public void A_server_that_says_503_from_some_minute_on_is_red()
    {
        var run = Run(1, (minute, sample) => minute < 110 ? sample : sample with { RecordsASecond = 0, Requests = 0, Answers = 0, P50 = 0, P99 = 0, Refused = 2_000, Retried = 2_000 });

        Assert.False(run.IsGood);
        Assert.Contains("requests refused or sent again, of all", Broken(run));
    }

    [Fact]
    public void One_503_in_two_hundred_answers_is_red() =>
        Assert.Equal(["requests refused or sent again, of all"], Broken(Run(1, (_, sample) => sample with { Refused = sample.Requests / 200, Retried = sample.Requests / 200 })));

    [Fact]
    public void Ten_minutes_with_a_tenth_fewer_answers_are_red() => Assert.Equal(
        ["records acknowledged in the worst ten minutes, of those sent"], Broken(Run(1, (minute, sample) => minute is < 50 or > 60 ? sample : sample with { RecordsASecond = sample.RecordsASecond * 0.9 })));

    [Fact]
    public void Phones_that_wait_for_a_line_are_red() =>
        Assert.Equal(["phones under way in the middle of the worst ten minutes"], Broken(Run(1, (minute, sample) => sample with { Behind = minute < 70 ? sample.Behind : 140 })));

    [Fact]
    public void Of_a_run_that_is_too_short_nothing_is_good()
    {
        var run = Run(1, (_, sample) => sample, Endurance.Fewest - 1);

        Assert.Empty(run.Looks);
        Assert.True(run.IsWhole);
        Assert.False(run.IsGood);
        Assert.Contains("Too short to be judged.", EndurancePage.Write(run), StringComparison.Ordinal);
        Assert.False(Run(1, (_, sample) => sample, 0).IsGood);
    }

    [Fact]
    public void What_was_lost_is_red_however_flat_the_run_was()
    {
        var run = Run(1, (_, sample) => sample);

        Assert.True(run.IsGood);
        Assert.False((run with { Found = run.Found with { Lost = 1 } }).IsGood);
        Assert.False((run with { PublishedVisits = run.PublishedVisits - 1 }).IsGood);
    }

    [Fact]
    public void The_page_tells_the_smallest_growth_that_would_have_shown()
    {
        var text = EndurancePage.Write(Run(1, (minute, sample) => sample with { Handles = 200 + (int)minute }));

        Assert.Contains("| handles of the app | 250.00 | 310.00 | +60.00 | 10.00 | **not flat** |", text, StringComparison.Ordinal);
        Assert.Contains("| half minutes with too few answers to be timed, of all | 0 | at most 0.05 | kept |", text, StringComparison.Ordinal);
    }

    private static void AssertRed(string look, Func<double, EnduranceSample, EnduranceSample> change)
    {
        foreach (var run in Enumerable.Range(1, 20).Select(seed => Run(seed, change)))
        {
            Assert.False(run.IsGood, string.Join('\n', run.Looks));
            Assert.Equal([look], run.Looks.Where(one => !one.IsFlat).Select(one => one.What));
        }
    }

    private static IEnumerable<string> Broken(EnduranceFigures run) => run.Bounds.Where(bound => !bound.IsKept).Select(bound => bound.What);

    private static EnduranceFigures Run(int seed, Func<double, EnduranceSample, EnduranceSample> change, int samples = Samples)
    {
        var dice = new Dice((ulong)seed);
        var all = Enumerable.Range(1, samples).Select(number => Sample(dice, number)).Select(sample => change(sample.Minute, sample)).ToList();
        return new EnduranceFigures(
            new DateOnly(2026, 11, 23), "a machine", samples / 2.0, Rate, all, Endurance.Bounds(all, Rate), Endurance.Looks(all), [], 0,
            new Finding(1_000, 990, 995, 2_500, Lost: 0, Doubled: 0, Unheard: 5, Alien: 0), Supports: 2_500, PublishedVisits: 995, PublishedPeople: 2_500);
    }

    private static EnduranceSample Sample(Dice dice, int number)
    {
        var minute = number / 2.0;
        var (isRollup, garbage, stop) = (number % 20 is 0 or 1, number % 7 * 12_000_000L, dice.Next() < 0.3 ? 120 * dice.Next() : 0);
        var (warm, bare) = (Math.Min(1, minute / 20), 4 + (0.4 * dice.Bell()));
        return new EnduranceSample(
            minute,
            RecordsASecond: Rate + dice.Bell() - (isRollup ? 3 : 0),
            Requests: 3_000,
            Refused: 0,
            Retried: 0,
            Answers: 850,
            P50: bare * (2.5 + (0.1 * dice.Bell())) * (isRollup ? 1.6 : 1),
            P99: (bare * (9 + dice.Bell()) * (isRollup ? 3 : 1)) + stop,
            Bare: bare,
            BareP99: (bare * (4 + (0.5 * dice.Bell())) * (isRollup ? 2 : 1)) + (stop * 0.9),
            Memory: (long)(warm * 500_000_000) + garbage + (long)(15_000_000 * dice.Bell()) + (isRollup ? 350_000_000 : 0),
            Handles: 200 + dice.Poisson(20),
            Threads: 35 + dice.Poisson(4),
            EmulatorMemory: 1_000_000_000 + (10_000_000L * number),
            FreeDisk: 50_000_000_000,
            Behind: dice.Poisson(8));
    }
}

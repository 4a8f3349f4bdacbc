using System.Diagnostics;
using System.Threading.Channels;

namespace Tcns.Benchmarks.Load;

/// <summary>One run, half a minute after the other.</summary>
internal sealed class EnduranceRun(LoadBench bench)
{
    /// <summary>Phones at work at a time; those who come beyond them wait, and are told as behind.</summary>
    public const int Lines = 128;
    private const int Phones = 6;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    /// <summary>For those who are under way when the last one has come.</summary>
    private static readonly TimeSpan LongestEnd = TimeSpan.FromMinutes(10);

    /// <summary>Often enough for a 99th percentile of half a minute.</summary>
    private static readonly TimeSpan BetweenInserts = TimeSpan.FromSeconds(0.2);
    private readonly List<EnduranceSample> samples = [];
    private readonly List<Tally> before = [];

    /// <summary>Every answer counts in the half minute in which it comes, also one that was asked for long before.</summary>
    private volatile Tally now = new();
    private volatile Latencies bare = new();
    private int under;

    public IReadOnlyList<EnduranceSample> Samples => samples;

    public long Retries => All.Sum(tally => tally.Retries);

    public IReadOnlyList<Refusal> Refusals =>
    [
        .. All.SelectMany(tally => tally.Refusals).GroupBy(one => one.Key).OrderBy(group => group.Key).Select(group => new Refusal(group.Key.Act.ToString(), group.Key.Status, group.Sum(one => one.Value))),
    ];

    private IEnumerable<Tally> All => before.Append(now);

    public async Task SendAsync(double rate, TimeSpan length, TextWriter report)
    {
        var (evening, due, begun) = (bench.Evening(), Channel.CreateUnbounded<long>(), Stopwatch.GetTimestamp());
        var readers = await bench.ReadersAsync(() => now);
        using CancellationTokenSource over = new(), sent = new(), given = new();
        Task[] beside = [Task.Run(() => readers.RunAsync(over.Token)), Task.Run(() => bench.Bare.RunAsync(() => bare, BetweenInserts, over.Token)), Task.Run(() => SampleAsync(begun, report, sent.Token))];
        var lines = Enumerable.Range(0, Lines).Select(_ => Task.Run(() => OpenAsync(evening, due.Reader, given.Token))).ToList();
        var pause = TimeSpan.FromSeconds(Evening.RecordsARound / (double)Phones / rate);
        for (var phones = 0L; pause * phones < length; phones++)
        {
            var wait = (pause * phones) - Stopwatch.GetElapsedTime(begun);
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait);
            Interlocked.Increment(ref under);
            await due.Writer.WriteAsync(begun + (long)((pause * phones).TotalSeconds * Stopwatch.Frequency));
        }

        // Who comes last is not waited for in the samples: nobody comes after them.
        due.Writer.Complete();
        await sent.CancelAsync();
        given.CancelAfter(LongestEnd);
        await Task.WhenAll(lines);
        await over.CancelAsync();
        await Task.WhenAll(beside);
    }

    private async Task OpenAsync(Evening evening, ChannelReader<long> due, CancellationToken given)
    {
        using var line = bench.Line();
        try
        {
            await foreach (var at in due.ReadAllAsync(given))
            {
                await evening.OpenAsync(line, at, () => now, given);
                Interlocked.Decrement(ref under);
            }
        }
        catch (OperationCanceledException) when (given.IsCancellationRequested)
        {
            // A server that answers no more would be waited for until the last of thousands of phones has given up.
        }
    }

    private async Task SampleAsync(long begun, TextWriter report, CancellationToken over)
    {
        for (var seen = begun; ; seen = Stopwatch.GetTimestamp())
        {
            await Task.Delay(Interval, over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (over.IsCancellationRequested)
                return;
            var (tally, inserts) = (now, bare);
            (now, bare) = (new Tally(), new Latencies());
            before.Add(tally);
            samples.Add(Sample(begun, seen, tally, inserts));
            await report.WriteLineAsync(EndurancePage.Line(samples[^1]));
        }
    }

    private EnduranceSample Sample(long begun, long seen, Tally tally, Latencies inserts)
    {
        var (app, emulator, one) = (ProcessState.Look(bench.Run.AppId), ProcessState.Look(bench.Run.EmulatorId), tally.Of(Act.One));
        return new EnduranceSample(
            Math.Round(Stopwatch.GetElapsedTime(begun).TotalMinutes, 2),
            Math.Round(tally.Records / Stopwatch.GetElapsedTime(seen).TotalSeconds, 1),
            tally.Requests,
            tally.Refusals.Values.Sum(),
            tally.Retries,
            one.Count,
            Math.Round(one.At(50), 2),
            Math.Round(one.At(99), 2),
            Math.Round(inserts.At(50), 2),
            Math.Round(inserts.At(99), 2),
            app.MemoryBytes,
            app.Handles,
            app.Threads,
            emulator.MemoryBytes,
            new DriveInfo(bench.Run.Folder).AvailableFreeSpace,
            Volatile.Read(ref under));
    }
}

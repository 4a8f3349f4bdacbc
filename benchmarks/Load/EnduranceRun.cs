using System.Diagnostics;
using System.Threading.Channels;

namespace Tcns.Benchmarks.Load;

/// <summary>One run, half a minute after the other.</summary>
internal sealed class EnduranceRun(LoadBench bench)
{
    /// <summary>Phones at work at a time; those who come beyond them wait, and are told as behind.</summary>
    private const int Lines = 128;
    private const int Phones = 6;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    private readonly List<Tally> tallies = [new Tally()];
    private readonly List<EnduranceSample> samples = [];
    private Latencies bare = new();
    private int under;

    public IReadOnlyList<EnduranceSample> Samples => samples;

    public long Retries => tallies.Sum(tally => tally.Retries);

    public IReadOnlyList<Refusal> Refusals =>
    [
        .. tallies.SelectMany(tally => tally.Refusals).GroupBy(one => one.Key).OrderBy(group => group.Key).Select(group => new Refusal(group.Key.Act.ToString(), group.Key.Status, group.Sum(one => one.Value))),
    ];

    private Tally Now => tallies[^1];

    public async Task SendAsync(double rate, TimeSpan length, TextWriter report)
    {
        var (evening, due, begun) = (bench.Evening(), Channel.CreateUnbounded<long>(), Stopwatch.GetTimestamp());
        var readers = await bench.ReadersAsync(() => Now);
        using var over = new CancellationTokenSource();
        Task[] beside = [Task.Run(() => readers.RunAsync(over.Token)), Task.Run(() => bench.Bare.RunAsync(() => bare, over.Token)), Task.Run(() => SampleAsync(begun, report, over.Token))];
        var lines = Enumerable.Range(0, Lines).Select(_ => Task.Run(() => OpenAsync(evening, due.Reader))).ToList();
        var pause = TimeSpan.FromSeconds(Evening.RecordsARound / (double)Phones / rate);
        for (var phones = 0L; pause * phones < length; phones++)
        {
            var wait = (pause * phones) - Stopwatch.GetElapsedTime(begun);
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait);
            Interlocked.Increment(ref under);
            await due.Writer.WriteAsync(begun + (long)((pause * phones).TotalSeconds * Stopwatch.Frequency));
        }

        due.Writer.Complete();
        await Task.WhenAll(lines);
        await over.CancelAsync();
        await Task.WhenAll(beside);
    }

    private async Task OpenAsync(Evening evening, ChannelReader<long> due)
    {
        using var line = bench.Line();
        await foreach (var at in due.ReadAllAsync())
        {
            await evening.OpenAsync(line, at, Now, CancellationToken.None);
            Interlocked.Decrement(ref under);
        }
    }

    private async Task SampleAsync(long begun, TextWriter report, CancellationToken over)
    {
        for (var seen = begun; ; seen = Stopwatch.GetTimestamp())
        {
            await Task.Delay(Interval, over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (over.IsCancellationRequested)
                return;
            var (tally, inserts) = (Now, bare);
            tallies.Add(new Tally());
            bare = new Latencies();
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
            Math.Round(one.At(50), 1),
            Math.Round(one.At(99), 1),
            Math.Round(inserts.At(50), 1),
            app.MemoryBytes,
            app.Handles,
            app.Threads,
            emulator.MemoryBytes,
            new DriveInfo(bench.Run.Folder).AvailableFreeSpace,
            Volatile.Read(ref under));
    }
}

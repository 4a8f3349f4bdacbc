using System.Collections.Concurrent;
using System.Globalization;
using Tcns.Functions.Tests.HostContract;
using Tcns.Functions.Tests.LocalRun;
using Tcns.Testing;

namespace Tcns.Functions.Tests.Fuzz;

/// <summary>
/// Requests that nobody meant: bodies, headers, paths, queries and files, changed at random from those that the description
/// shows. <c>TCNS_FUZZ=100000,1</c> (requests, seed) makes it a long run.
/// </summary>
public class FuzzTests(Stores stores)
{
    private const string Commune = "11113";
    private const int Workers = 16;
    private const int MostFailures = 20;

    /// <summary>What is slow because of itself is slow every time.</summary>
    private const int TriesAlone = 3;

    /// <summary>Of managed memory the process gets no more than these 256 MiB: whatever asks for more, or keeps what it took, ends in a fault of ours.</summary>
    private const string MostHeap = "0x10000000";

    /// <summary>
    /// Above what the process held after the first half, where each half has so many requests: in fewer than that what the engine and the runtime take once
    /// hides what is kept. A leak of 5 KiB a request would show.
    /// </summary>
    private const long MemoryMargin = 160L * 1024 * 1024;
    private const int RequestsToJudgeMemory = 40_000;

    /// <summary>Connections to the storage come and go: a short run has been seen to end with 29 more than at its half.</summary>
    private const int HandleMargin = 128;

    private const int StorageAway = 503;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_is_sent_is_answered_soon_and_never_by_a_fault_of_ours()
    {
        var (requests, seed) = Size();
        using var folder = new DataFolder();
        await using var app = await LocalApp.StartAsync(
            folder.Path,
            (await stores.TakeAsync()).ConnectionString,
            ("DOTNET_GCHeapHardLimit", MostHeap),
            ("Tcns__SystemKey", HostedApp.SystemKey),
            ("Tcns__Clock", TestApp.Clock),
            ("Tcns__RatePerSecond", "1000000"),
            ("Tcns__RateBurst", "1000000"));
        var world = await FuzzWorld.PlantAsync(app.Client, HostedApp.SystemKey, Commune, "31");
        using var description = await TestApp.ReadAsync(await app.GetAsync("/api/openapi.json"));
        var maker = new FuzzMaker(world, FuzzSeed.From(description.RootElement, world), seed);

        var failures = new ConcurrentQueue<string>();
        var before = await RunAsync(app, maker, 0, requests / 2, failures);
        var after = await RunAsync(app, maker, requests / 2, requests, failures);

        Assert.True(failures.IsEmpty, string.Join("\n\n", failures) + "\n\n" + app.Errors);
        using var health = await app.GetAsync("/api/health");
        Assert.Equal(200, (int)health.StatusCode);
        TestContext.Current.TestOutputHelper?.WriteLine($"{before} {after}");
        if (requests >= 2 * RequestsToJudgeMemory)
            Assert.InRange(after.Memory, 0, before.Memory + MemoryMargin);
        Assert.InRange(after.Handles, 0, before.Handles + HandleMargin);
    }

    private static (int Requests, int Seed) Size()
    {
        var size = (Environment.GetEnvironmentVariable("TCNS_FUZZ") ?? "2000,1").Split(',').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        return (size[0], size[1]);
    }

    /// <returns>What the process holds afterwards.</returns>
    private static async Task<(long Memory, int Handles)> RunAsync(
        LocalApp app, FuzzMaker maker, int from, int to, ConcurrentQueue<string> failures)
    {
        var slow = new ConcurrentQueue<int>();
        await Parallel.ForEachAsync(
            Enumerable.Range(from, to - from),
            new ParallelOptions { MaxDegreeOfParallelism = Workers, CancellationToken = Cancel },
            async (number, _) =>
            {
                if (failures.Count < MostFailures)
                    await TryAsync(app, maker, number, failures, slow);
            });

        // What was slow, or did not wait longer for the storage, while sixteen asked at once on a machine that has other work too, is asked by itself.
        foreach (var number in slow)
        {
            var again = new ConcurrentQueue<int>([number]);
            for (var tries = 1; tries <= TriesAlone && again.TryDequeue(out _); tries++)
                await TryAsync(app, maker, number, failures, tries < TriesAlone ? again : null);
        }

        await Task.Delay(TimeSpan.FromSeconds(2), Cancel);
        return (ProcessTable.MemoryOf(app.ProcessId), ProcessTable.HandlesOf(app.ProcessId));
    }

    private static async Task TryAsync(
        LocalApp app, FuzzMaker maker, int number, ConcurrentQueue<string> failures, ConcurrentQueue<int>? slow)
    {
        var request = maker.Make(number);
        var answer = await WireCall.SendAsync(app.Client.BaseAddress!, request, Cancel);
        if (slow is not null && (answer.After > WireCall.Limit || answer.Status == StorageAway))
            slow.Enqueue(number);
        else if (Verdict.Of(request, answer) is { } wrong)
            failures.Enqueue(string.Create(CultureInfo.InvariantCulture, $"Request {number}: {wrong}\n{request}\n{answer.Text?.Text}"));
    }
}

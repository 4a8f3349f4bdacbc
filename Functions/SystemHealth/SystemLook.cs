using Tcns.Domain.Access;
using Tcns.Domain.Time;
using Tcns.Functions.Hosting;
using Tcns.Storage.Access;
using Tcns.Storage.Account;
using Tcns.Storage.Changes;
using Tcns.Storage.Queues;
using Tcns.Storage.Rollups;
using Tcns.Storage.Runs;
using Tcns.Storage.Schema;

namespace Tcns.Functions.SystemHealth;

/// <summary>
/// Looks at the whole system. Each part is asked by itself, waits for the others no longer than it must, and is unknown where it cannot be
/// had: who looks in trouble wants to see what is left. No part reads through records; what each costs stands beside it.
/// </summary>
internal sealed partial class SystemLook(
    StorageHealth storage, StorageErrors errors, RunLog runs, WatchedTimers watched, WaitingChanges waiting, QueueLook queues, FeedLook feeds,
    MismatchStore mismatches, KeyStore keys, StoreGate gate, DataDisk disk, BusinessClock clock, TimeProvider time, ILogger<SystemLook> log)
{
    /// <summary>So many marks are read, twenty requests; a nation has as many after an hour without a rollup.</summary>
    private const int MostMarks = 20_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <param name="isSure">Whether a part that does not answer is asked again before it counts as away.</param>
    /// <param name="cancel">Stops the looking.</param>
    public async Task<SystemState> LookAsync(bool isSure, CancellationToken cancel)
    {
        var away = await AwayAsync(isSure, cancel);
        var unknown = new List<string>();
        var timers = AskAsync<IReadOnlyList<TimerState>>("timers", "tables", TimersAsync);
        var marked = AskAsync<MarkState>("marks", "tables", MarksAsync);
        var queued = AskAsync<IReadOnlyList<QueueState>>("queues", "queues", QueuesAsync);
        var differing = AskAsync<IReadOnlyList<Mismatch>>("mismatches", "tables", async stop => await mismatches.ReadAsync(stop));
        var expiring = AskAsync<IReadOnlyList<AccessKey>>("keys", "tables", async stop => await keys.SystemKeysAsync(stop));
        var fed = AskAsync<IReadOnlyList<FeedStanding>>("feeds", "blobs", async stop => await feeds.LookAsync((await marked)?.Marks ?? [], stop));
        var standing = AskAsync<StoreStanding>("store", "tables", async stop => new StoreStanding(await gate.LookAsync(stop)));
        var room = AskAsync("disk", "", _ => Task.FromResult(disk.Measure()));
        await Task.WhenAll(timers, marked, queued, differing, expiring, fed, standing, room);
        return new SystemState(
            time.GetUtcNow(), clock.Now, away, [.. unknown.Order(StringComparer.Ordinal)], await timers, await marked, await queued, await fed, await differing, await expiring,
            await standing, await room, errors.Since, errors.Read());

        async Task<T?> AskAsync<T>(string part, string needed, Func<CancellationToken, Task<T?>> ask)
            where T : class
        {
            if (!away.Contains(needed))
            {
                using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
                limit.CancelAfter(Patience);
                try
                {
                    return await ask(limit.Token);
                }
                catch (Exception trouble) when (!cancel.IsCancellationRequested)
                {
                    LogUnknown(log, part, trouble.GetType().Name);
                }
            }

            lock (unknown)
                unknown.Add(part);
            return null;
        }
    }

    /// <summary>Three requests, and three more where one found nobody. What does not answer once may only have been busy.</summary>
    private async Task<IReadOnlyList<string>> AwayAsync(bool isSure, CancellationToken cancel)
    {
        var away = await storage.FindAwayAsync();
        if (away.Count == 0 || !isSure)
            return away;
        await Task.Delay(TimeSpan.FromSeconds(5), time, cancel);
        return [.. away.Intersect(await storage.FindAwayAsync())];
    }

    /// <summary>One row a timer, and one list of a row a timer.</summary>
    private async Task<IReadOnlyList<TimerState>?> TimersAsync(CancellationToken cancel)
    {
        var since = await watched.ReadAsync(cancel);
        var now = clock.Now;
        return await Task.WhenAll(FunctionCatalogue.Timers.Select(async timer => TimerState.Of(
            timer, await runs.FindAsync(timer.Name, EventRunner.Timer, cancel), since.TryGetValue(timer.Name, out var from) ? from : null, now)));
    }

    private async Task<MarkState?> MarksAsync(CancellationToken cancel)
    {
        var marks = await waiting.ReadSomeAsync(MostMarks, cancel);
        return new MarkState(marks, marks.Count == MostMarks);
    }

    /// <summary>Four requests a queue.</summary>
    private async Task<IReadOnlyList<QueueState>?> QueuesAsync(CancellationToken cancel) =>
        await Task.WhenAll(FunctionCatalogue.Queues.Select(async queue => new QueueState(
            queue.QueueName, await queues.MeasureAsync(queue.QueueName, cancel), await queues.MeasureAsync(queue.QueueName + QueueLook.PoisonEnding, cancel))));

    [LoggerMessage(122, LogLevel.Warning, "Nobody knows how {Part} are: {Trouble}")]
    private static partial void LogUnknown(ILogger log, string part, string trouble);
}

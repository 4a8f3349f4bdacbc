using System.Diagnostics;
using Tcns.Functions.Http;
using Tcns.Storage.Account;
using Tcns.Storage.Files;
using Tcns.Storage.Runs;
using Tcns.Storage.Schema;

namespace Tcns.Functions.Hosting;

/// <summary>
/// The one way in which a timer or queue function is run, whoever fires it: the Functions host, the local scheduler or the
/// local queue pump.
/// </summary>
internal sealed partial class EventRunner(
    IServiceProvider services, StorageAccount account, StoreGate gate, RunLog runs, ILogger<EventRunner> log)
{
    /// <summary>What a timer runs for.</summary>
    public const string Timer = "-";
    private static readonly TimeSpan LockRetry = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Runs a timer under its lease, so that two runs of one timer never overlap. A holder that was killed leaves its lease
    /// behind for a while, and its missed occurrence comes but once: so it is waited for. False when the holder is alive.
    /// </summary>
    public async Task<bool> RunTimerAsync(FunctionDefinition.Timer timer, TimerInfo info, CancellationToken cancel)
    {
        BlobLock? taken;
        try
        {
            await gate.OpenAsync();
            taken = await TakeAsync("timer-" + timer.Name, cancel);
        }
        catch (Exception closed) when (timer.RunsAnyhow && !cancel.IsCancellationRequested && (StorageTrouble.IsOutage(closed) || closed is StoreNotReadyException))
        {
            // Without a lease, and without a note in the store.
            await Service<ITimerFunction>(timer.Handler).RunAsync(info, cancel);
            LogDone(log, timer.Name);
            return true;
        }

        await using var held = taken;
        if (held is null)
        {
            LogRunning(log, timer.Name);
            return false;
        }

        await RunHeldAsync(timer, info, held, cancel);
        return true;
    }

    public async Task RunQueueAsync(FunctionDefinition.Queue queue, QueueEvent arrived, CancellationToken cancel)
    {
        await gate.OpenAsync();
        using var span = Telemetry.StartFunction(queue.Name);
        await Service<IQueueFunction>(queue.Handler).RunAsync(arrived, cancel);
        LogDone(log, queue.Name);
    }

    private async Task RunHeldAsync(FunctionDefinition.Timer timer, TimerInfo info, BlobLock held, CancellationToken cancel)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, held.Lost);
        using var span = Telemetry.StartFunction(timer.Name);
        try
        {
            await Service<ITimerFunction>(timer.Handler).RunAsync(info, either.Token);
            await runs.RecordAsync(timer.Name, Timer, null, either.Token);
        }
        catch (Exception trouble) when (!cancel.IsCancellationRequested)
        {
            await NoteFailureAsync(timer.Name, trouble);
            throw;
        }

        LogDone(log, timer.Name);
    }

    /// <summary>So that it shows to whoever looks, also where nobody reads logs.</summary>
    private async Task NoteFailureAsync(string timer, Exception failure)
    {
        try
        {
            await runs.RecordFailureAsync(timer, Timer, failure.GetType().Name, CancellationToken.None);
        }
        catch (Exception trouble) when (StorageTrouble.IsOutage(trouble) || trouble is Azure.RequestFailedException)
        {
            LogUnnoted(log, timer, trouble.GetType().Name);
        }
    }

    private async Task<BlobLock?> TakeAsync(string name, CancellationToken cancel)
    {
        var since = Stopwatch.GetTimestamp();
        while (true)
        {
            // Before the try: the last one begins when a killed holder's lease has run out.
            var isLast = Stopwatch.GetElapsedTime(since) > BlobLock.OutlivesItsHolder;
            if (await BlobLock.TryTakeAsync(account, name, cancel) is { } held)
                return held;
            if (isLast)
                return null;
            await Task.Delay(LockRetry, cancel);
        }
    }

    private T Service<T>(Type handler) => (T)services.GetRequiredService(handler);

    [LoggerMessage(1, LogLevel.Information, "{Function} ran to its end")]
    private static partial void LogDone(ILogger log, string function);

    [LoggerMessage(3, LogLevel.Warning, "That {Function} failed could not be noted: {Trouble}")]
    private static partial void LogUnnoted(ILogger log, string function, string trouble);

    [LoggerMessage(2, LogLevel.Information, "{Function} is running already; this start is let go")]
    private static partial void LogRunning(ILogger log, string function);
}

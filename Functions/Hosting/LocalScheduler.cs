using System.Globalization;
using NCrontab;
using Tcns.Domain.Time;
using Tcns.Storage.Account;
using Tcns.Storage.Files;
using Tcns.Storage.Schema;

namespace Tcns.Functions.Hosting;

/// <summary>
/// Fires the timers of a process that no Functions host looks after, by the same parser that the host uses. Each timer's
/// last occurrence is kept in its lock's blob, so that processes on one store run an occurrence once between them, and
/// one that was missed while none ran comes once, past due. A timer that runs anyhow has no mark, which would have to be
/// written: each process fires it.
/// </summary>
internal sealed partial class LocalScheduler(
    EventRunner runner, StorageAccount account, StoreGate gate, BusinessClock clock, ILogger<LocalScheduler> log) : BackgroundService
{
    private static readonly TimeSpan LongestNap = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(2);

    /// <summary>A mark further ahead than this was left by a run whose business clock was set to another time.</summary>
    private static readonly TimeSpan SetBack = TimeSpan.FromHours(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(FunctionCatalogue.Timers.Select(timer => KeepAsync(timer, stoppingToken)));

    private async Task KeepAsync(FunctionDefinition.Timer timer, CancellationToken stopping)
    {
        var schedule = CrontabSchedule.Parse(timer.Schedule, new CrontabSchedule.ParseOptions { IncludingSeconds = true });
        var (last, retry) = (clock.Now, Retry);
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (timer.RunsAnyhow)
                    last = await FireByClockAsync(timer, schedule, Believed(last, clock.Now), stopping);
                else
                    await Task.Delay(await FireIfDueAsync(timer, schedule, stopping), stopping);
                retry = Retry;
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception trouble)
            {
                var isAway = StorageTrouble.IsOutage(trouble) || trouble is StoreNotReadyException;
                LogPutOff(log, isAway ? null : trouble, timer.Name, trouble.GetType().Name, retry.TotalSeconds);
                await Task.Delay(retry, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                retry = retry * 2 < LongestNap ? retry * 2 : LongestNap;
            }
        }
    }

    /// <summary>Waits for the next occurrence and runs it; gives that occurrence.</summary>
    private async Task<DateTimeOffset> FireByClockAsync(FunctionDefinition.Timer timer, CrontabSchedule schedule, DateTimeOffset last, CancellationToken stopping)
    {
        var now = clock.Now;
        if (Newest(schedule, last, now) is not { } due)
        {
            await Task.Delay(Nap(schedule, last, now), stopping);
            return last;
        }

        await RunAsync(timer, Info(schedule, last, due, now), stopping);
        return due;
    }

    /// <summary>Runs the newest occurrence that is due and not done yet; gives the time to wait until the next look.</summary>
    private async Task<TimeSpan> FireIfDueAsync(FunctionDefinition.Timer timer, CrontabSchedule schedule, CancellationToken stopping)
    {
        await gate.OpenAsync();
        await using var held = await BlobLock.TryTakeAsync(account, "schedule-" + timer.Name, stopping);
        if (held is null)
            return Retry;
        var now = clock.Now;
        var last = await ReadMarkAsync(held, now, stopping);
        if (Newest(schedule, last, now) is not { } due)
        {
            await WriteMarkAsync(held, last, stopping);
            return Nap(schedule, last, now);
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, held.Lost);
        if (!await RunAsync(timer, Info(schedule, last, due, now), either.Token))
            return Retry;
        await WriteMarkAsync(held, due, stopping);
        return TimeSpan.Zero;
    }

    /// <summary>False when another run of the timer is under way.</summary>
    private async Task<bool> RunAsync(FunctionDefinition.Timer timer, TimerInfo info, CancellationToken cancel)
    {
        try
        {
            return await runner.RunTimerAsync(timer, info, cancel);
        }
        catch (Exception trouble) when (!StorageTrouble.IsOutage(trouble))
        {
            // As under the host: a run that failed is not repeated before its next occurrence, for what failed by a fault would
            // fail again; who has mended that has the verb "run". One that the storage or a lost lease cut off is not done, and
            // is tried again.
            LogFailed(log, trouble, timer.Name);
            return true;
        }
    }

    private static DateTimeOffset? Newest(CrontabSchedule schedule, DateTimeOffset last, DateTimeOffset now)
    {
        DateTimeOffset? newest = null;
        for (var next = Next(schedule, last); next <= now; next = Next(schedule, next))
            newest = next;
        return newest;
    }

    private static DateTimeOffset Next(CrontabSchedule schedule, DateTimeOffset after) =>
        new(schedule.GetNextOccurrence(after.UtcDateTime), TimeSpan.Zero);

    private static TimeSpan Nap(CrontabSchedule schedule, DateTimeOffset last, DateTimeOffset now)
    {
        var wait = Next(schedule, last) - now;
        return wait > LongestNap ? LongestNap : wait;
    }

    private static TimerInfo Info(CrontabSchedule schedule, DateTimeOffset last, DateTimeOffset due, DateTimeOffset now) =>
        new(new ScheduleStatus(last, Next(schedule, due), last), IsPastDue: now - due > LongestNap);

    private static async Task<DateTimeOffset> ReadMarkAsync(BlobLock held, DateTimeOffset now, CancellationToken stopping)
    {
        var text = await held.ReadAsync(stopping);
        var isMark = DateTimeOffset.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var mark);
        return isMark ? Believed(mark, now) : now;
    }

    private static DateTimeOffset Believed(DateTimeOffset mark, DateTimeOffset now) => mark - now < SetBack ? mark : now;

    private static Task WriteMarkAsync(BlobLock held, DateTimeOffset mark, CancellationToken stopping) =>
        held.WriteAsync(mark.ToString("O", CultureInfo.InvariantCulture), stopping);

    [LoggerMessage(20, LogLevel.Error, "Timer {Timer} failed")]
    private static partial void LogFailed(ILogger log, Exception trouble, string timer);

    /// <summary>Without the trace where the storage is at fault: its line comes again while that lasts, maybe onto a disk that is full.</summary>
    [LoggerMessage(21, LogLevel.Warning, "Timer {Timer} is put off: {Trouble}; again in {Seconds} s")]
    private static partial void LogPutOff(ILogger log, Exception? fault, string timer, string trouble, double seconds);
}

using NCrontab;
using Tcns.Functions.Hosting;
using Tcns.Storage.Runs;

namespace Tcns.Functions.SystemHealth;

/// <summary>How a timer keeps to its schedule.</summary>
/// <param name="LateSince">The occurrence that it has not run to its end for; null where it is in time.</param>
internal sealed record TimerState(
    FunctionDefinition.Timer Timer, DateTimeOffset? FinishedAt, DateTimeOffset? FailedAt, string? Failure, DateTimeOffset NextAt, DateTimeOffset? LateSince)
{
    /// <summary>So long after an occurrence it may still be under way, or be tried again.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(30);

    /// <summary>The host's timers fire up to this much before their time: the run that ended then was that occurrence's.</summary>
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(1);

    /// <param name="timer">Which.</param>
    /// <param name="run">What is noted of its runs.</param>
    /// <param name="watchedSince">From when on it counts that it has never run; null where nobody has watched it yet.</param>
    /// <param name="now">By the business clock.</param>
    public static TimerState Of(FunctionDefinition.Timer timer, RunEntity? run, DateTimeOffset? watchedSince, DateTimeOffset now)
    {
        var schedule = CrontabSchedule.Parse(timer.Schedule, new CrontabSchedule.ParseOptions { IncludingSeconds = true });
        DateTimeOffset? due = (run?.FinishedAt + Early ?? watchedSince) is { } from ? Next(schedule, from) : null;
        return new TimerState(
            timer, run?.FinishedAt, run?.FailedAt, run?.Failure, Next(schedule, now), due is { } missed && now - missed > Grace ? missed : null);
    }

    private static DateTimeOffset Next(CrontabSchedule schedule, DateTimeOffset after) => new(schedule.GetNextOccurrence(after.UtcDateTime), TimeSpan.Zero);
}

using Tcns.Functions.Texts;

namespace Tcns.Functions.SystemHealth;

/// <summary>A timer and how it keeps to its schedule.</summary>
/// <param name="Schedule">NCRONTAB in UTC.</param>
/// <param name="When">The same in words, in Vietnamese hours.</param>
/// <param name="FinishedAt">When it last ran to its end; null: not yet.</param>
/// <param name="FailedAt">When its last run failed; null where that ran to its end.</param>
/// <param name="Failure">The kind of exception.</param>
/// <param name="NextAt">When it is due next.</param>
/// <param name="LateSince">The occurrence that it is late for.</param>
internal sealed record TimerResponse(
    string Name, string Schedule, string When, string Does, DateTimeOffset? FinishedAt, DateTimeOffset? FailedAt, string? Failure, DateTimeOffset NextAt, DateTimeOffset? LateSince)
{
    public static TimerResponse Of(TimerState state, Language language) => new(
        state.Timer.Name,
        state.Timer.Schedule,
        AppTexts.Get($"timer.{state.Timer.Name}.when", language),
        AppTexts.Get($"timer.{state.Timer.Name}.does", language),
        state.FinishedAt,
        state.FailedAt,
        state.Failure,
        state.NextAt,
        state.LateSince);
}

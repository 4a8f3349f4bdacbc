using Azure;
using Tcns.Functions.Hosting;
using Tcns.Storage.Account;
using Tcns.Storage.Runs;
using Tcns.Storage.Schema;

namespace Tcns.Functions.SystemHealth;

/// <summary>
/// Says in the log what is not as it should be, again each time while it stands: alerts listen to it. The Functions host starts no timer
/// while the storage is away: that is told by <c>/api/health</c>, which is asked from outside.
/// </summary>
internal sealed partial class WatchFunction(SystemLook look, WatchedTimers watched, ILogger<WatchFunction> log) : ITimerFunction
{
    private const string Name = "Watch";

    /// <summary>Every 10 minutes, three after the others have begun.</summary>
    public static FunctionDefinition.Timer Definition { get; } = new(Name, "0 3/10 * * * *", typeof(WatchFunction)) { RunsAnyhow = true };

    public async Task RunAsync(TimerInfo timer, CancellationToken cancel)
    {
        var state = await look.LookAsync(isSure: true, cancel);
        var symptoms = Diagnosis.Of(state).Where(symptom => !IsOwnRun(symptom)).ToArray();
        foreach (var symptom in symptoms)
        {
            if (symptom.IsUrgent)
                LogUrgent(log, symptom.Code, symptom.Where, symptom.Since, symptom.Count);
            else
                LogSymptom(log, symptom.Code, symptom.Where, symptom.Since, symptom.Count);
        }

        LogCount(log, symptoms.Length);
        if (state.Store is { State: StoreState.Ready })
            await BeginAsync(cancel);
    }

    /// <summary>That it has not run is over with this run.</summary>
    private static bool IsOwnRun(Symptom symptom) => symptom is { Code: Symptoms.TimerLate or Symptoms.TimerFailed, Where: Name };

    private async Task BeginAsync(CancellationToken cancel)
    {
        try
        {
            await watched.BeginAsync(FunctionCatalogue.Timers.Select(timer => timer.Name), cancel);
        }
        catch (Exception away) when (!cancel.IsCancellationRequested && (StorageTrouble.IsOutage(away) || away is RequestFailedException))
        {
            // The next run begins it.
        }
    }

    [LoggerMessage(120, LogLevel.Error, "{Symptom}: {Where} since {Since} ({Count})", EventName = "UrgentSymptom")]
    private static partial void LogUrgent(ILogger log, string symptom, string where, DateTimeOffset? since, long count);

    [LoggerMessage(120, LogLevel.Warning, "{Symptom}: {Where} since {Since} ({Count})", EventName = "Symptom")]
    private static partial void LogSymptom(ILogger log, string symptom, string where, DateTimeOffset? since, long count);

    [LoggerMessage(121, LogLevel.Information, "{Count} symptoms")]
    private static partial void LogCount(ILogger log, int count);
}

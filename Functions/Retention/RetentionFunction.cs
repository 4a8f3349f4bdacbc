using Tcns.Domain.Access;
using Tcns.Domain.Time;
using Tcns.Functions.Hosting;
using Tcns.Storage.Access;
using Tcns.Storage.Notices;

namespace Tcns.Functions.Retention;

/// <summary>Removes what is kept no longer: expired keys, revoked ones after 90 days, and notices after 400.</summary>
internal sealed partial class RetentionFunction(
    KeyStore keys, NoticeStore notices, AuditLog audit, BusinessClock clock, ILogger<RetentionFunction> log) : ITimerFunction
{
    private static readonly TimeSpan RevokedStay = TimeSpan.FromDays(90);

    /// <summary>Who looks up how it went a year ago still finds it.</summary>
    private static readonly TimeSpan NoticesStay = TimeSpan.FromDays(400);

    /// <summary>07:00 in Vietnam on the 1st of each month.</summary>
    public static FunctionDefinition Definition { get; } =
        new FunctionDefinition.Timer("Retention", "0 0 0 1 * *", typeof(RetentionFunction));

    public async Task RunAsync(TimerInfo timer, CancellationToken cancel)
    {
        var removed = 0;
        await foreach (var stored in keys.AllAsync(cancel))
        {
            if (IsOver(stored.Key) && await RemoveAsync(stored, cancel))
                removed++;
        }

        LogRemoved(log, removed, await notices.RemoveBeforeAsync(clock.Now - NoticesStay, cancel));
    }

    private bool IsOver(AccessKey key) =>
        key.HasExpiredBy(clock.Today) || (key.Details.RevokedAt is { } at && clock.Now - at > RevokedStay);

    private async Task<bool> RemoveAsync(StoredKey stored, CancellationToken cancel)
    {
        await audit.AppendAsync(stored.Key.Unit, new AuditEvent("Retention", "key.remove", stored.Key.Id, ""), cancel);
        return await keys.RemoveAsync(stored, cancel);
    }

    [LoggerMessage(70, LogLevel.Information, "{Keys} expired keys and {Notices} old notices removed")]
    private static partial void LogRemoved(ILogger log, int keys, int notices);
}

using Tcns.Domain.Time;
using Tcns.Storage.Access;
using Tcns.Storage.Account;

namespace Tcns.Functions.Http;

/// <summary>Notes when a key was last used, at most once an hour, beside the request and never in its way.</summary>
internal sealed partial class KeyUse(KeyStore keys, BusinessClock clock, ILogger<KeyUse> log)
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    public void Note(StoredKey stored)
    {
        var now = clock.Now;
        if (stored.Key.Details.LastUsedAt is { } last && now - last < Interval)
            return;

        // Every request that read the row in this state tries; the row's version lets one of them write.
        if (!stored.TryClaimUse())
            return;
        _ = NoteAsync(stored, now);
    }

    private async Task NoteAsync(StoredKey stored, DateTimeOffset now)
    {
        try
        {
            await keys.NoteUseAsync(stored, now, CancellationToken.None);
        }
        catch (Exception trouble) when (StorageTrouble.IsOutage(trouble))
        {
            LogMissed(log, stored.Key.Id);
        }
    }

    [LoggerMessage(51, LogLevel.Warning, "The use of key {KeyId} could not be noted")]
    private static partial void LogMissed(ILogger log, string keyId);
}

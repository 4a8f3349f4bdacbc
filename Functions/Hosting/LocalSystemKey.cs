using Tcns.Domain.Access;
using Tcns.Domain.Time;
using Tcns.Functions.Texts;
using Tcns.Storage.Access;
using Tcns.Storage.Account;
using Tcns.Storage.Schema;

namespace Tcns.Functions.Hosting;

/// <summary>On a fresh local store, where no system key was set, makes one and prints it once.</summary>
internal sealed partial class LocalSystemKey(
    Settings settings, StoreGate gate, KeyStore keys, BusinessClock clock, ILogger<LocalSystemKey> log) : IHostedService
{
    private const string Maker = "local-start";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (settings.SystemKey is not null)
            return;
        try
        {
            await MakeIfAbsentAsync(cancellationToken);
        }
        catch (Exception away) when (away is StoreNotReadyException || StorageTrouble.IsOutage(away))
        {
            // Whoever asks is told, and tries again.
            LogAway(log, away.GetType().Name);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task MakeIfAbsentAsync(CancellationToken cancel)
    {
        await gate.OpenAsync();
        if (await keys.HasSystemKeyAsync(clock.Today, cancel))
            return;
        var secret = KeySecret.Create();
        var details = new KeyDetails { CreatedAt = clock.Now, CreatedBy = Maker };

        // Printed first: one that came to nothing is followed by another, one that nobody has seen would lock everybody out.
        Console.WriteLine(AppTexts.Format("start.system-key", Language.Vietnamese, secret.Text));
        await keys.AddAsync(AccessKey.Create(secret.Hash, Role.System, null, details), cancel);
    }

    [LoggerMessage(81, LogLevel.Warning, "The storage is away ({Trouble}): a system key is made at a later start")]
    private static partial void LogAway(ILogger log, string trouble);
}

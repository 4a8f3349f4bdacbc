using Tcns.Storage.Account;
using Tcns.Storage.Schema;

namespace Tcns.Functions.Hosting;

/// <summary>Makes the tables and opens the connections while the host is still asking whether the app is up, so that the first caller waits less.</summary>
internal sealed partial class StorageWarmUp(StoreGate gate, ILogger<StorageWarmUp> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await gate.OpenAsync();
        }
        catch (Exception trouble)
        {
            // Whoever needs the storage tries again, and is told. Nothing thrown here may end the process.
            LogAway(log, trouble.GetType().Name);
        }
    }

    [LoggerMessage(80, LogLevel.Warning, "The storage is away at the start: {Trouble}")]
    private static partial void LogAway(ILogger log, string trouble);
}

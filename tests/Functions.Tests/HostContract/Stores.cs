using Tcns.Testing;

namespace Tcns.Functions.Tests.HostContract;

/// <summary>Empty storage accounts, one for each who asks, all in one emulator that is started when the first is asked for.</summary>
public sealed class Stores : IAsyncLifetime
{
    private readonly Lazy<Task<Azurite>> azurite = new(Azurite.StartAsync);

    internal async Task<Store> TakeAsync()
    {
        var emulator = await azurite.Value;
        return await Store.CreateAsync(emulator.TakeAccount());
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (azurite.IsValueCreated)
            await (await azurite.Value).DisposeAsync();
    }
}

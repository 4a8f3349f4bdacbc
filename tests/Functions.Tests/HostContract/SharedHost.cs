namespace Tcns.Functions.Tests.HostContract;

/// <summary>One deployed app for all tests that leave it running.</summary>
public sealed class SharedHost(PublishedApp published, Stores stores) : IAsyncLifetime
{
    internal HostedApp App { get; private set; } = null!;

    internal Store Store { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Store = await stores.TakeAsync();
        App = await HostedApp.StartAsync(Path.Combine(await published.GetRootAsync(), "Tcns.Functions"), Store.ConnectionString);
    }

    public ValueTask DisposeAsync() => App is null ? ValueTask.CompletedTask : App.DisposeAsync();
}

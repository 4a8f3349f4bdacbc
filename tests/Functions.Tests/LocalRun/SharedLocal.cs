using Tcns.Functions.Tests.HostContract;

namespace Tcns.Functions.Tests.LocalRun;

/// <summary>Two runs on one store, whose failed messages come again soon.</summary>
public sealed class SharedLocal(Stores stores) : IAsyncLifetime
{
    private readonly DataFolder folder = new();

    internal Store Store { get; private set; } = null!;

    internal LocalApp[] Apps { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        Store = await stores.TakeAsync();
        Apps = await Task.WhenAll(StartAsync(), StartAsync());
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var app in Apps)
            await app.DisposeAsync();
        folder.Dispose();
    }

    private Task<LocalApp> StartAsync() => LocalApp.StartAsync(
        folder.Path,
        Store.ConnectionString,
        ("Tcns__SystemKey", HostedApp.SystemKey),
        ("AzureFunctionsJobHost__extensions__queues__visibilityTimeout", "00:00:01"));
}

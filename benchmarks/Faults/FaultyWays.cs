using Tcns.Testing;

namespace Tcns.Benchmarks.Faults;

/// <summary>A storage account whose three services are reached through proxies that break what they are told to.</summary>
internal sealed class FaultyWays : IAsyncDisposable
{
    private static readonly (string Name, StorageService Service)[] Services = [("tables", StorageService.Table), ("blobs", StorageService.Blob), ("queues", StorageService.Queue)];
    private readonly (string Service, FaultProxy Proxy)[] ways;

    public FaultyWays(string connection)
    {
        ways = [.. Services.Select(way => (way.Name, FaultProxy.InFrontOf(Endpoints.AddressOf(way.Service, connection))))];
        ConnectionString = Services.Zip(ways).Aggregate(connection, (bent, way) => Endpoints.Through(way.Second.Proxy.Address, way.First.Service, bent));
        foreach (var (_, proxy) in ways)
            proxy.KeepsRequests = false;
    }

    public string ConnectionString { get; }

    /// <summary>Told of each call by its kind.</summary>
    public void Listen(Action<string>? heard)
    {
        foreach (var (service, proxy) in ways)
            proxy.Heard = heard is null ? null : request => heard(CallKind.Of(service, request));
    }

    /// <summary>The call of this kind and number meets the fault.</summary>
    public void Aim(CallTarget target, Fault fault)
    {
        var (service, proxy) = Of(target);
        var seen = 0;
        proxy.PlanFor(request => CallKind.Of(service, request) == target.Kind && Interlocked.Increment(ref seen) == target.Number, fault);
    }

    /// <param name="isDone">Whether the service still does what is asked.</param>
    /// <returns>Ends when that call has come; nothing goes that way any more then.</returns>
    public Task StandStillAt(CallTarget target, bool isDone)
    {
        var (service, proxy) = Of(target);
        var seen = 0;
        return proxy.StandStillAt(request => CallKind.Of(service, request) == target.Kind && Interlocked.Increment(ref seen) == target.Number, isDone);
    }

    /// <returns>Whether all that was aimed has hit.</returns>
    public bool Disarm()
    {
        var left = false;
        foreach (var (_, proxy) in ways)
            left |= proxy.Forget();
        return !left;
    }

    /// <summary>From now on each call meets a fault with this chance; null for peace.</summary>
    public void Storm(double? share, Random random, Action? hit = null)
    {
        var gate = new Lock();
        foreach (var (_, proxy) in ways)
        {
            proxy.Rule = share is not { } chance ? null : _ =>
            {
                lock (gate)
                {
                    if (random.NextDouble() >= chance)
                        return new Fault.None();
                    hit?.Invoke();
                    return FaultSort.Any(random);
                }
            };
        }
    }

    public async Task SettleAsync()
    {
        foreach (var (_, proxy) in ways)
            await proxy.SettleAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (_, proxy) in ways)
            await proxy.DisposeAsync();
    }

    private (string Service, FaultProxy Proxy) Of(CallTarget target) => ways.Single(way => target.Kind.StartsWith(way.Service + " ", StringComparison.Ordinal));
}

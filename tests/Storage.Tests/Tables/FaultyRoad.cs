using System.Globalization;
using Azure;
using Tcns.Storage.Tables;
using Tcns.Testing;

namespace Tcns.Storage.Tests.Tables;

/// <summary>A table with rows, and a client that reaches it through a proxy only.</summary>
internal sealed class FaultyRoad : IAsyncDisposable
{
    private static int partitions;

    private FaultyRoad(FaultProxy proxy, TableClient direct, TableClient proxied)
    {
        Proxy = proxy;
        Direct = direct;
        Proxied = proxied;
    }

    public FaultProxy Proxy { get; }

    /// <summary>Another writer, whom no fault meets.</summary>
    public TableClient Direct { get; }

    public TableClient Proxied { get; }

    /// <summary>The writes that came, without the reads that followed them.</summary>
    public IEnumerable<ProxiedRequest> Writes => Proxy.Requests.Where(request => request.Request.Method != "GET");

    public static async Task<FaultyRoad> BuildAsync(Azurite azurite)
    {
        var proxy = FaultProxy.InFrontOf(azurite.Tables);
        var options = new TableClientOptions();
        options.Retry.NetworkTimeout = Faults.Patience;
        options.Retry.Delay = TimeSpan.FromMilliseconds(5);
        options.Retry.MaxDelay = TimeSpan.FromMilliseconds(100);

        // Many more than faults are planned: on a busy machine attempts run into the timeout to which nothing was done.
        options.Retry.MaxRetries = 30;
        var direct = await TestTable.CreateAsync(azurite.ConnectionString);
        var proxied = new TableServiceClient(
            azurite.ConnectionString.Replace(azurite.Tables.ToString(), proxy.Address.ToString(), StringComparison.Ordinal), options);
        return new FaultyRoad(proxy, direct, proxied.GetTableClient(direct.Name));
    }

    public async Task<WriteCase.Scene> SetAsync(params string[] rows)
    {
        var partition = "đội " + Interlocked.Increment(ref partitions).ToString(CultureInfo.InvariantCulture);
        var etags = new Dictionary<string, ETag>();
        foreach (var row in rows)
        {
            var before = new TableEntity(partition, row) { ["Value"] = "before", ["Kept"] = true };
            etags[row] = (await Direct.AddEntityAsync(before, TestContext.Current.CancellationToken)).Headers.ETag!.Value;
        }

        // The connection is a kept one, as in a process that runs: the HTTP stack treats those differently when they break.
        await Proxied.GetEntityIfExistsAsync<TableEntity>(partition, "any", cancellationToken: TestContext.Current.CancellationToken);
        return new WriteCase.Scene(Proxied, partition, etags);
    }

    public async Task<TableEntity?> FindAsync(string partition, string row)
    {
        var found = await Direct.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: TestContext.Current.CancellationToken);
        return found.HasValue ? found.Value : null;
    }

    public ValueTask DisposeAsync() => Proxy.DisposeAsync();
}

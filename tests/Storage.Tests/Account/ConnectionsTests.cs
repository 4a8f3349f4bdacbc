using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Tcns.Storage.Account;
using Tcns.Storage.Tables;
using Tcns.Testing;

namespace Tcns.Storage.Tests.Account;

/// <summary>
/// A service whose queue of new connections is full drops what comes, and who was dropped waits for seconds: in a load of 64 phones some 400 calls
/// were under way over a connection each, and one answer in a hundred took eleven seconds.
/// </summary>
public sealed class ConnectionsTests(Azurite azurite)
{
    private const int Calls = 4 * RetryPatience.MostConnections;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task However_many_ask_the_tables_at_once_they_wait_for_a_connection_and_are_answered()
    {
        var connection = azurite.TakeAccount();
        await new StorageLayout(new StorageAccount(StorageSettings.FromConnectionString(connection), RetryPatience.Working)).EnsureAsync();

        // Who has waited too long gives his connection up and makes another, which the road counts beside it: such a round says nothing.
        var (most, took) = await AskAsync(connection);
        for (var again = 0; took > RetryPatience.Working.NetworkTimeout && again < 10; again++)
            (most, took) = await AskAsync(connection);

        Assert.Equal(RetryPatience.MostConnections, most);
    }

    /// <summary>Many calls at once, none of which is answered before their connections stand.</summary>
    /// <returns>How many connections there were, and how long it took until they were counted.</returns>
    private static async Task<(int Most, TimeSpan Took)> AskAsync(string connection)
    {
        await using var road = new CountingRoad(Endpoints.AddressOf(StorageService.Table, connection));
        var table = new StorageAccount(StorageSettings.FromConnectionString(Endpoints.Through(road.Address, StorageService.Table, connection)), RetryPatience.Working)
            .Tables.GetTableClient(StorageLayout.Runs);

        var since = Stopwatch.GetTimestamp();
        var asked = Enumerable.Range(0, Calls)
            .Select(number => table.GetEntityIfExistsAsync<TableEntity>("none", "none-" + number, cancellationToken: Cancel)).ToArray();
        await Patience.UntilAsync("connections", TimeSpan.FromSeconds(30), () => road.Most >= RetryPatience.MostConnections);
        await Task.Delay(TimeSpan.FromMilliseconds(300), Cancel);
        var (most, took) = (road.Most, Stopwatch.GetElapsedTime(since));
        road.Open();

        Assert.All(await Task.WhenAll(asked), answer => Assert.False(answer.HasValue));
        return (most, took);
    }

    /// <summary>Takes every connection, and passes on what comes over it once it is opened.</summary>
    private sealed class CountingRoad : IAsyncDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);
        private readonly TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly CancellationTokenSource over = new();
        private readonly Uri service;
        private readonly Task taking;
        private readonly Lock gate = new();
        private int open;

        public CountingRoad(Uri service)
        {
            this.service = service;
            listener.Start(backlog: Calls);
            Address = new UriBuilder(service) { Port = ((IPEndPoint)listener.LocalEndpoint).Port }.Uri;
            taking = TakeAsync();
        }

        public Uri Address { get; }

        /// <summary>Connections at a time.</summary>
        public int Most { get; private set; }

        public void Open() => opened.SetResult();

        public async ValueTask DisposeAsync()
        {
            await over.CancelAsync();
            listener.Stop();
            await taking;
            over.Dispose();
        }

        private async Task TakeAsync()
        {
            var passing = new List<Task>();
            try
            {
                while (true)
                {
                    var client = await listener.AcceptTcpClientAsync(over.Token);
                    lock (gate)
                        Most = Math.Max(Most, ++open);
                    passing.Add(PassAsync(client));
                }
            }
            catch (OperationCanceledException)
            {
                await Task.WhenAll(passing);
            }
        }

        private async Task PassAsync(TcpClient client)
        {
            using (client)
            using (var other = new TcpClient())
            {
                try
                {
                    await opened.Task.WaitAsync(over.Token);
                    await other.ConnectAsync(service.Host, service.Port, over.Token);
                    var (near, far) = (client.GetStream(), other.GetStream());
                    await Task.WhenAny(near.CopyToAsync(far, over.Token), far.CopyToAsync(near, over.Token));
                }
                catch (Exception ended) when (ended is OperationCanceledException or IOException or SocketException)
                {
                    // One of both has hung up, or the test is over.
                }
                finally
                {
                    lock (gate)
                        open--;
                }
            }
        }
    }
}

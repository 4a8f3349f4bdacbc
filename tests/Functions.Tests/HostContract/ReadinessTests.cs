using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Tcns.Testing;

namespace Tcns.Functions.Tests.HostContract;

/// <summary>The host starts the app and asks <c>/</c> until anything answers.</summary>
[Collection(typeof(SharedHostCollection))]
public class ReadinessTests(SharedHost host, PublishedApp published)
{
    private const string StorageThatIsAway =
        "DefaultEndpointsProtocol=http;AccountName=away;AccountKey=AAAA;" +
        "BlobEndpoint=http://127.0.0.1:1/away;QueueEndpoint=http://127.0.0.1:1/away;TableEndpoint=http://127.0.0.1:1/away;";

    /// <summary>
    /// Of the processor's time, whatever else the machine does meanwhile. The host gives up after 30 seconds; a cold instance in Azure is several times
    /// slower than this machine.
    /// </summary>
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(10);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void The_app_answers_well_within_the_time_that_the_host_gives_it() =>
        Assert.InRange(host.App.WorkToBeReady, TimeSpan.Zero, Budget);

    /// <summary>One that waited for the storage at its start would wait for longer than the host does.</summary>
    [Fact]
    public async Task The_app_is_ready_while_the_storage_takes_calls_and_never_answers()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await using var app = await HostedApp.StartAsync(
            Path.Combine(await published.GetRootAsync(), "Tcns.Functions"),
            StorageThatIsAway.Replace("127.0.0.1:1", silent.LocalEndpoint.ToString(), StringComparison.Ordinal));

        using var root = await app.GetAsync("/", key: null);

        Assert.Equal(HttpStatusCode.OK, root.StatusCode);
    }

    [Fact]
    public void The_app_listens_on_the_named_port_of_this_machine_and_nowhere_else() =>
        Assert.Equal([host.App.Port.ToString(CultureInfo.InvariantCulture)], ProcessTable.ListenersOf(host.App.ProcessId));

    [Fact]
    public async Task The_inherited_address_of_the_host_itself_is_left_alone()
    {
        using var socket = new TcpClient();

        await Assert.ThrowsAsync<SocketException>(async () => await socket.ConnectAsync(IPAddress.Loopback, HostEnvironment.HostPort, Cancel));
    }

    [Fact]
    public async Task The_app_is_ready_while_the_storage_is_away_and_runs_in_any_folder()
    {
        var executable = Path.Combine(await published.GetRootAsync(), "Tcns.Functions");
        await using var app = await HostedApp.StartAsync(executable, StorageThatIsAway, folder: "/");

        using var root = await app.GetAsync("/", key: null);
        using var document = await app.GetAsync("/api/openapi.json", key: null);
        using var health = await app.GetAsync("/api/health", key: null);

        Assert.Equal(HttpStatusCode.OK, root.StatusCode);
        Assert.Equal(HttpStatusCode.OK, document.StatusCode);
        await Answers.AssertProblemAsync(HttpStatusCode.ServiceUnavailable, "storage-away", health);
    }

    [Fact]
    public async Task Asking_whether_the_app_is_up_touches_no_storage()
    {
        await using var tables = FaultProxy.InFrontOf(host.Store.Tables);
        await using var app = await HostedApp.StartAsync(
            Path.Combine(await published.GetRootAsync(), "Tcns.Functions"), host.Store.WithTablesAt(tables.Address));

        using var warm = await app.GetAsync(KeyCalls.Path);
        var before = tables.Requests.Count;

        for (var poll = 0; poll < 10; poll++)
            (await app.GetAsync("/", key: null)).Dispose();

        Assert.Equal(before, tables.Requests.Count);
        using var keys = await app.GetAsync(KeyCalls.Path);
        Assert.InRange(tables.Requests.Count, before + 1, int.MaxValue);
    }
}

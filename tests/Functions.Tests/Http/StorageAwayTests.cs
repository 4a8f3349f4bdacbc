using System.Net;
using System.Net.Sockets;

namespace Tcns.Functions.Tests.Http;

/// <summary>An app whose storage nobody answers for.</summary>
public sealed class StorageAwayTests : IAsyncLifetime
{
    private OwnApp app = null!;

    public async ValueTask InitializeAsync()
    {
        const string Dead = "DefaultEndpointsProtocol=http;AccountName=gone;AccountKey=AAAA;BlobEndpoint=http://127.0.0.1:1/gone;" +
            "QueueEndpoint=http://127.0.0.1:1/gone;TableEndpoint=http://127.0.0.1:1/gone;";
        app = await OwnApp.StartAsync(Dead);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Health_names_the_parts_that_are_away()
    {
        using var answer = await app.Client.GetAsync("/api/health", TestContext.Current.CancellationToken);
        using var json = await TestApp.ReadAsync(answer);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("storage-away", json.RootElement.GetProperty("code").GetString());
        Assert.Equal(["tables", "blobs", "queues"], json.RootElement.GetProperty("away").EnumerateArray().Select(part => part.GetString()));
    }

    [Fact]
    public async Task A_request_is_told_to_come_again()
    {
        using var answer = await app.AskAsync("tcns_some-key");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter!.Delta);
    }

    [Fact]
    public async Task A_storage_that_takes_calls_and_never_answers_is_away_as_well()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var address = "http://" + silent.LocalEndpoint + "/gone";
        await using var waiting = await OwnApp.StartAsync(
            $"DefaultEndpointsProtocol=http;AccountName=gone;AccountKey=AAAA;BlobEndpoint={address};QueueEndpoint={address};TableEndpoint={address};");

        using var health = await waiting.Client.GetAsync("/api/health", TestContext.Current.CancellationToken);
        using var answer = await waiting.AskAsync("tcns_some-key");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable), (health.StatusCode, answer.StatusCode));
    }

    [Fact]
    public async Task The_start_page_needs_no_storage()
    {
        using var answer = await app.Client.GetAsync("/", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}

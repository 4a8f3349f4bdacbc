using System.Net;
using Azure.Storage.Blobs;
using Tcns.Testing;

namespace Tcns.Storage.Tests;

/// <summary>The proxy changes nothing but what it was told to.</summary>
public sealed class FaultProxyTests(Azurite azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Blobs_pass_through_unchanged_over_a_kept_connection()
    {
        await using var proxy = FaultProxy.InFrontOf(azurite.Blobs);
        var service = new BlobServiceClient(azurite.ConnectionString.Replace(azurite.Blobs.ToString(), proxy.Address.ToString(), StringComparison.Ordinal));
        var container = (await service.CreateBlobContainerAsync("faultproxy", cancellationToken: Cancel)).Value;
        var content = new byte[300_000];
        new Random(1).NextBytes(content);

        await container.GetBlobClient("a").UploadAsync(BinaryData.FromBytes(content), Cancel);
        var read = await container.GetBlobClient("a").DownloadContentAsync(Cancel);

        Assert.Equal(content, read.Value.Content.ToArray());
        Assert.False(await container.GetBlobClient("b").ExistsAsync(Cancel));
        Assert.Equal(["PUT", "PUT", "GET", "HEAD"], proxy.Requests.Select(request => request.Request.Method));
    }

    [Fact]
    public async Task Chunks_pass_in_both_directions()
    {
        using var echo = StartEcho(out var address);
        await using var proxy = FaultProxy.InFrontOf(address);
        using var http = new HttpClient();
        http.DefaultRequestHeaders.ExpectContinue = true;
        http.DefaultRequestHeaders.TransferEncodingChunked = true;

        for (var round = 0; round < 3; round++)
        {
            var text = new string('ế', 50_000 + round);
            using var answer = await http.PostAsync(proxy.Address, new StringContent(text), Cancel);
            Assert.True(answer.Headers.TransferEncodingChunked);
            Assert.Equal(text, await answer.Content.ReadAsStringAsync(Cancel));
        }
    }

    [Fact]
    public async Task A_dropped_answer_is_a_broken_connection_and_the_next_request_passes()
    {
        using var echo = StartEcho(out var address);
        await using var proxy = FaultProxy.InFrontOf(address);
        proxy.Plan(new Fault.DropAnswer(), new Fault.CutAnswer(), new Fault.CutRequest());
        using var http = new HttpClient();

        for (var fault = 0; fault < 3; fault++)
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => http.PostAsync(proxy.Address, new StringContent("xin chào"), Cancel));

        Assert.Equal("xin chào", await (await http.PostAsync(proxy.Address, new StringContent("xin chào"), Cancel)).Content.ReadAsStringAsync(Cancel));
        Assert.Equal([200, 200, null, 200], proxy.Requests.Select(request => request.Answer?.Status));
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task A_request_at_which_all_stands_still_was_heard_or_not(bool isDone, int heard)
    {
        using var echo = StartEcho(out var address);
        await using var behind = FaultProxy.InFrontOf(address);
        await using var proxy = FaultProxy.InFrontOf(behind.Address);
        var came = proxy.StandStillAt(_ => true, isDone);
        using var http = new HttpClient();
        using var given = CancellationTokenSource.CreateLinkedTokenSource(Cancel);

        var asking = http.PostAsync(proxy.Address, new StringContent("xin chào"), given.Token);
        await came;
        await given.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        Assert.Equal(heard, behind.Requests.Count);
    }

    private static HttpListener StartEcho(out Uri address)
    {
        address = new Uri($"http://127.0.0.1:{FreePort.Find()}/");
        var listener = new HttpListener { Prefixes = { address.AbsoluteUri } };
        listener.Start();
        _ = EchoAsync(listener);
        return listener;
    }

    private static async Task EchoAsync(HttpListener listener)
    {
        while (listener.IsListening)
        {
            var context = await listener.GetContextAsync();
            try
            {
                context.Response.SendChunked = true;
                context.Response.ContentType = "text/plain; charset=utf-8";
                await context.Request.InputStream.CopyToAsync(context.Response.OutputStream);
                context.Response.Close();
            }
            catch (HttpListenerException)
            {
                // A request that was cut: the next one is waited for.
            }
        }
    }
}

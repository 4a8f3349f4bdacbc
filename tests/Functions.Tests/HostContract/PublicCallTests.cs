using System.Net;
using System.Text;

namespace Tcns.Functions.Tests.HostContract;

/// <summary>Timers and queues have addresses that are the host's alone.</summary>
[Collection(typeof(SharedHostCollection))]
public class PublicCallTests(SharedHost host)
{
    public static TheoryData<string, string> Calls
    {
        get
        {
            var calls = new TheoryData<string, string>();
            foreach (var path in (string[])["/Retention", "/retention", "/RETENTION", "/Retention/", "//Retention", "/Retentio%6E", "/%52etention", "/x/../Retention", "/Retention?code=1"])
                calls.Add("POST", path);
            foreach (var method in (string[])["GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])
                calls.Add(method, "/Retention");
            return calls;
        }
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_call_through_the_hosts_proxy_finds_no_timer(string method, string path)
    {
        var expired = await host.Store.AddExpiredKeyAsync();
        var before = await host.Store.CountRetentionsAsync();

        using var answer = await host.App.SendAsync(Request(method, path, EventBodies.Timer(EventBodies.WithStatus)));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        if (method != "HEAD")
            await Answers.AssertProblemAsync(HttpStatusCode.NotFound, "not-found", answer);
        Assert.True(await host.Store.HasAsync(expired));
        Assert.Equal(before, await host.Store.CountRetentionsAsync());
    }

    [Theory]
    [InlineData("/Rebuild")]
    [InlineData("/rebuild/")]
    [InlineData("/Re%62uild")]
    public async Task A_call_through_the_hosts_proxy_finds_no_queue(string path)
    {
        var order = Orders.New();

        using var answer = await host.App.SendAsync(Request("POST", path, EventBodies.BinaryMessage(order)));

        await Answers.AssertProblemAsync(HttpStatusCode.NotFound, "not-found", answer);
        Assert.Equal(0, await host.Store.CountRunsAsync(order));
    }

    [Fact]
    public async Task A_mark_without_a_value_is_a_mark_all_the_same()
    {
        var order = Orders.New();
        using var socket = new System.Net.Sockets.TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, host.App.Port, TestContext.Current.CancellationToken);
        var body = EventBodies.BinaryMessage(order);
        var text = $"POST /Rebuild HTTP/1.1\r\nHost: 127.0.0.1\r\nx-ms-invocation-id:\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}";

        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(socket.GetStream());
        var answer = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("HTTP/1.1 404 ", answer, StringComparison.Ordinal);
        Assert.Equal(0, await host.Store.CountRunsAsync(order));
    }

    // The path is sent as it stands here: a client's tidying would hide what is tested.
    private HttpRequestMessage Request(string method, string path, string body) =>
        new(new HttpMethod(method), new Uri(FormattableString.Invariant($"http://127.0.0.1:{host.App.Port}") + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }))
        {
            Content = method is "GET" or "HEAD" or "TRACE" ? null : new StringContent(body, Encoding.UTF8, "application/json"),
        };
}

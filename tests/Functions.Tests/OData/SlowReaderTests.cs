using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging;
using Tcns.Functions.Tests.Rollups;
using Tcns.Testing;

namespace Tcns.Functions.Tests.OData;

/// <summary>Who asks and does not read what comes holds a turn of the engine for as long as that is borne.</summary>
public class SlowReaderTests(TestApp app)
{
    private const string Set = "/api/odata/fact_visit";

    /// <summary>More than any key's share.</summary>
    private const int Readers = 20;

    /// <summary>The event that says so in the log.</summary>
    private const int StorageAway = 60;

    [Fact]
    public async Task Readers_that_take_nothing_do_not_keep_the_turns_of_other_keys_and_leaving_are_no_trouble_of_the_storage()
    {
        await app.PublishAsync("19", new DateTimeOffset(2026, 11, 19, 18, 30, 0, TimeSpan.Zero), 20_000, "05443-T01");
        var slow = (await app.IssueAsync("viewer", "19")).Secret;
        var other = (await app.IssueAsync("viewer", "19")).Secret;
        using var log = new HeardLog();
        app.Service<ILoggerFactory>().AddProvider(log);
        var held = new List<TcpClient>();
        try
        {
            for (var number = 0; number < Readers; number++)
                held.Add(await AskAsync(slow));
            await Patience.UntilAsync("answers that nobody reads", TimeSpan.FromSeconds(20), () => Task.FromResult(held.Count(reader => reader.Available > 0) >= Readers / 4));
            await Task.Delay(TimeSpan.FromMilliseconds(300), Cancel);

            using var answer = await app.SendAsync(HttpMethod.Get, Set + "/$count", other);
            Assert.Equal(200, (int)answer.StatusCode);
        }
        finally
        {
            held.ForEach(reader => reader.Dispose());
        }

        using var own = await app.SendAsync(HttpMethod.Get, Set + "/$count", slow);
        await Task.Delay(TimeSpan.FromMilliseconds(300), Cancel);
        Assert.Equal(200, (int)own.StatusCode);
        Assert.Empty(log.Of(StorageAway, LogLevel.Warning));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<TcpClient> AskAsync(string key)
    {
        var address = app.Client.BaseAddress!;
        var reader = new TcpClient { ReceiveBufferSize = 4096, LingerState = new LingerOption(enable: true, seconds: 0) };
        await reader.ConnectAsync(address.Host, address.Port, Cancel);
        await reader.GetStream().WriteAsync(
            Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"GET {Set} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {key}\r\n\r\n")), Cancel);
        return reader;
    }
}

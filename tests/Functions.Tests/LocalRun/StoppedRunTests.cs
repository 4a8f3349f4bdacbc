using System.Net;
using System.Net.Sockets;
using System.Text;
using Tcns.Testing;

namespace Tcns.Functions.Tests.LocalRun;

public class StoppedRunTests
{
    [Theory]
    [InlineData("TERM", 143)]
    [InlineData("INT", 130)]
    public async Task A_stopped_run_ends_soon_with_the_signals_code_and_takes_its_emulator_along_and_keeps_its_data(string signal, int code)
    {
        using var folder = new DataFolder();
        string system;
        await using (var first = await LocalApp.StartAsync(folder.Path, LocalApp.OwnEmulator))
        {
            system = first.PrintedKey!;
            var emulator = first.FindEmulator();
            using var underWay = await BeginRequestAsync(first, system);

            Assert.Equal(code, await first.StopAsync(signal));

            Assert.True(ProcessTable.HasEnded(emulator));
        }

        await using var second = await LocalApp.StartAsync(folder.Path, LocalApp.OwnEmulator);
        using var me = await second.GetAsync("/api/v1/me", system);
        Assert.Equal(HttpStatusCode.OK, me.StatusCode);
    }

    /// <summary>A request whose body never comes to its end, known to be in the app's hands.</summary>
    private static async Task<TcpClient> BeginRequestAsync(LocalApp app, string key)
    {
        var cancel = TestContext.Current.CancellationToken;
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, app.Client.BaseAddress!.Port, cancel);
        var head = $"POST /api/v1/keys HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {key}\r\nExpect: 100-continue\r\n" +
            "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n";
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head), cancel);

        // The app says so when it begins to read the body.
        var buffer = new byte[100];
        var read = await client.GetStream().ReadAsync(buffer, cancel);
        Assert.StartsWith("HTTP/1.1 100 ", Encoding.ASCII.GetString(buffer, 0, read), StringComparison.Ordinal);
        return client;
    }
}

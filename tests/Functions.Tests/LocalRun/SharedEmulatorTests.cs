using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Tcns.Testing;

namespace Tcns.Functions.Tests.LocalRun;

public class SharedEmulatorTests
{
    [Fact]
    public async Task A_second_run_takes_the_emulator_that_answers_on_the_ports_it_was_given()
    {
        using var folder = new DataFolder();
        using var otherFolder = new DataFolder();
        var port = FindThreePorts().ToString(CultureInfo.InvariantCulture);
        await using var first = await LocalApp.StartAsync(folder.Path, LocalApp.OwnEmulator, ("Tcns__AzuritePort", port));

        await using var second = await LocalApp.StartAsync(otherFolder.Path, LocalApp.OwnEmulator, ("Tcns__AzuritePort", port));

        using var me = await second.GetAsync("/api/v1/me", first.PrintedKey);
        Assert.Equal(HttpStatusCode.OK, me.StatusCode);
        Assert.Null(second.PrintedKey);
    }

    /// <summary>Below those that the operating system gives out: one of these could be somebody's before the emulator starts.</summary>
    private static int FindThreePorts()
    {
        while (true)
        {
            var first = Random.Shared.Next(12_000, 32_000);
            if (Enumerable.Range(first, 3).All(IsFree))
                return first;
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}

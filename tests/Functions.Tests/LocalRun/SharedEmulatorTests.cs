using System.Globalization;
using System.Net;
using Tcns.Testing;

namespace Tcns.Functions.Tests.LocalRun;

public class SharedEmulatorTests
{
    [Fact]
    public async Task A_second_run_takes_the_emulator_that_answers_on_the_ports_it_was_given()
    {
        using var folder = new DataFolder();
        using var otherFolder = new DataFolder();
        var port = FreePort.Find(inARow: 3).ToString(CultureInfo.InvariantCulture);
        await using var first = await LocalApp.StartAsync(folder.Path, LocalApp.OwnEmulator, ("Tcns__AzuritePort", port));

        await using var second = await LocalApp.StartAsync(otherFolder.Path, LocalApp.OwnEmulator, ("Tcns__AzuritePort", port));

        using var me = await second.GetAsync("/api/v1/me", first.PrintedKey);
        Assert.Equal(HttpStatusCode.OK, me.StatusCode);
        Assert.Null(second.PrintedKey);
    }
}

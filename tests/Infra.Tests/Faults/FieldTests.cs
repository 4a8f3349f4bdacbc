using System.Diagnostics;
using System.Globalization;
using Tcns.Benchmarks.Faults;
using Tcns.Testing;

namespace Tcns.Infra.Tests.Faults;

public class FieldTests(Azurite emulator)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_ended_by_itself_is_told_though_others_were_started_since()
    {
        await using var field = await Field.OpenAsync(emulator, Path.Combine(AppContext.BaseDirectory, "Tcns.Functions"), new Places());
        await field.Subject.StopAsync();
        await field.Subject.StartAsync(field.Connection);
        using (var blow = Process.Start("kill", ["-KILL", field.Subject.ProcessId.ToString(CultureInfo.InvariantCulture)]))
            await blow.WaitForExitAsync(Cancel);
        await Patience.UntilAsync("the server to end", TimeSpan.FromMinutes(1), () => field.Subject.Ends.Count > 0);
        await field.Subject.KillAsync();
        await field.Subject.StartAsync(field.Connection);
        await field.Subject.KillAsync();
        await field.Subject.StartAsync(field.Connection);

        var fault = Assert.Single(await field.LookAsync());

        Assert.StartsWith("answer: a server ended by itself: ", fault.ToString(), StringComparison.Ordinal);
    }
}

using System.Diagnostics;
using System.Globalization;
using Tcns.Benchmarks.Faults;
using Tcns.Testing;

namespace Tcns.Infra.Tests.Faults;

public class FieldTests(Azurite emulator)
{
    private const string Stranger = """
        #!/usr/bin/env node
        require('fs').writeFileSync(__filename + '.pid', String(process.pid));
        require('http').createServer((_, answer) => { answer.statusCode = 404; answer.end('{}'); }).listen(new URL(process.argv[3]).port, '127.0.0.1');
        """;

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

    [Fact]
    public async Task A_server_that_is_not_to_be_had_is_ended()
    {
        var folder = Directory.CreateTempSubdirectory("tcns-stranger-").FullName;
        try
        {
            var program = Path.Combine(folder, "stranger");
            await File.WriteAllTextAsync(program, Stranger, Cancel);
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);

            var told = await Assert.ThrowsAsync<CampaignException>(() => Field.OpenAsync(emulator, program, new Places()));

            Assert.StartsWith("The server is not to be had", told.Message, StringComparison.Ordinal);
            Assert.True(ProcessTable.HasEnded(int.Parse(await File.ReadAllTextAsync(program + ".pid", Cancel), CultureInfo.InvariantCulture)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

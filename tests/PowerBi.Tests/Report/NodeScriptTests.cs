using System.Diagnostics;
using System.Globalization;

namespace Tcns.PowerBi.Tests.Report;

public sealed class NodeScriptTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tcns-node-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_ends_badly_is_told_with_all_that_it_said()
    {
        Assert.Equal("chào\n", await NodeScript.RunAsync(Write("console.log(process.argv[2])"), ["chào"], Cancel));

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => NodeScript.RunAsync(Write("console.log('printed'); console.error('trouble'); process.exitCode = 3"), [], Cancel));
        Assert.Contains("3: printed\ntrouble", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_waits_for_any_longer_is_ended_with_all_that_it_started()
    {
        var script = Write("""
            const { spawn } = require('node:child_process'), { renameSync, writeFileSync } = require('node:fs');
            const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
            writeFileSync(process.argv[2] + '.new', process.pid + ' ' + child.pid);
            renameSync(process.argv[2] + '.new', process.argv[2]);
            setInterval(() => {}, 1000);
            """);
        var started = Path.Combine(folder.FullName, "started.txt");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);

        var running = NodeScript.RunAsync(script, [started], stop.Token);
        while (!File.Exists(started))
            await Task.Delay(20, Cancel);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        foreach (var id in (await File.ReadAllTextAsync(started, Cancel)).Split(' ').Select(id => int.Parse(id, CultureInfo.InvariantCulture)))
            await HasEndedAsync(id);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static async Task HasEndedAsync(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            await process.WaitForExitAsync(Cancel).WaitAsync(TimeSpan.FromSeconds(20), Cancel);
        }
        catch (ArgumentException)
        {
            // There is none of this number any more.
        }
    }

    private string Write(string script)
    {
        var file = Path.Combine(folder.FullName, "script.cjs");
        File.WriteAllText(file, script);
        return file;
    }
}

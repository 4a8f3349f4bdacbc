using System.Diagnostics;
using System.Text.Json;

namespace Tcns.Mutation.Running;

/// <summary>A process that asks tests; it is ended when it does not answer in time.</summary>
internal sealed class Worker : IDisposable
{
    private readonly Process process;

    public Worker(WorkerFolder folder, string chosen)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        string[] arguments =
        [
            "exec", .. folder.Hosting(), folder.At(Path.GetFileName(typeof(Worker).Assembly.Location)), "worker", folder.Room.Assembly, folder.Room.TestAssembly, chosen, .. folder.Room.LeftOut,
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["DOTNET_gcServer"] = "0";
        process = Process.Start(start)!;
        process.ErrorDataReceived += (_, line) => LastError += line.Data + Environment.NewLine;
        process.BeginErrorReadLine();
    }

    public string? LastError { get; private set; }

    /// <returns>Null when there was no answer in time, or the process broke down.</returns>
    public async Task<Answer?> AskAsync(Order order, TimeSpan limit)
    {
        using var patience = new CancellationTokenSource(limit);
        try
        {
            await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(order).AsMemory(), patience.Token);
            await process.StandardInput.FlushAsync(patience.Token);
            while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            {
                var at = line.IndexOf(WorkerProgram.Mark, StringComparison.Ordinal);
                if (at >= 0)
                    return JsonSerializer.Deserialize<Answer>(line.AsSpan(at + WorkerProgram.Mark.Length));
            }
        }
        catch (OperationCanceledException)
        {
            HasRunOutOfTime = true;
        }
        catch (IOException)
        {
            // It broke down while it was told what to do.
        }
        return null;
    }

    public bool HasRunOutOfTime { get; private set; }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }
}

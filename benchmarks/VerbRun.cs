using System.Diagnostics;
using Tcns.Testing;

namespace Tcns.Benchmarks;

/// <summary>A verb of the product in a process of its own, from the start of the process to its end.</summary>
internal static class VerbRun
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    /// <returns>Its seconds.</returns>
    public static async Task<Lap> RunAsync(string folder, IReadOnlyDictionary<string, string> settings, params IReadOnlyList<string> words)
    {
        var started = Stopwatch.GetTimestamp();
        await using var process = AppProcess.Start(BuiltServer.Executable, words, folder, settings);
        var (watched, ending) = (Watched.Of(process.Id), process.WaitForExitAsync(Patience));
        var (processor, peak) = (TimeSpan.Zero, 0.0);
        while (await Task.WhenAny(ending, Task.Delay(Glance)) != ending)
            (processor, peak) = Look(watched) ?? (processor, peak);

        return await ending == 0
            ? new Lap(Stopwatch.GetElapsedTime(started).TotalSeconds) { Processor = processor.TotalMilliseconds, Peak = peak }
            : throw new InvalidOperationException(words[0] + " failed: " + process.Output + process.Errors);
    }

    /// <returns>Null once it has ended.</returns>
    private static (TimeSpan Processor, double Peak)? Look(Watched watched)
    {
        try
        {
            var (processor, peak) = (watched.Processor, watched.PeakMebibytes!.Value);
            return peak > 0 ? (processor, peak) : null;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }
}

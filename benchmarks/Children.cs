using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Tcns.Testing;

namespace Tcns.Benchmarks;

/// <summary>The processes that this program has started: they end with it, also where it is told to end in the middle of a run.</summary>
internal static class Children
{
    private const int OfSignals = 128;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    private static volatile bool isEnding;

    /// <summary>Whether a signal has come: what fails from then on fails because of that.</summary>
    public static bool IsEnding => isEnding;

    /// <returns>What hears the signals, until it is disposed.</returns>
    public static IReadOnlyList<IDisposable> EndWithThis() => [Hear(PosixSignal.SIGTERM, 15), Hear(PosixSignal.SIGINT, 2), Hear(PosixSignal.SIGHUP, 1)];

    /// <summary>Asks the children of a process to end, and kills those that have not after a while.</summary>
    public static async Task EndAsync(int parent, TimeSpan patience)
    {
        var children = OperatingSystem.IsLinux() ? ProcessTable.ChildrenOf(parent) : [];
        foreach (var child in children)
            await SignalAsync("TERM", child);
        for (var begun = Stopwatch.GetTimestamp(); children.Any(IsThere) && Stopwatch.GetElapsedTime(begun) < patience;)
            await Task.Delay(50);
        foreach (var child in children.Where(IsThere))
            await SignalAsync("KILL", child);
    }

    private static bool IsThere(int process) => !ProcessTable.HasEnded(process);

    private static PosixSignalRegistration Hear(PosixSignal signal, int number) => PosixSignalRegistration.Create(signal, context =>
    {
        (context.Cancel, isEnding) = (true, true);
        EndAsync(Environment.ProcessId, Longest).GetAwaiter().GetResult();
        Environment.Exit(OfSignals + number);
    });

    private static async Task SignalAsync(string name, int process)
    {
        using var sending = Process.Start("kill", ["-" + name, process.ToString(CultureInfo.InvariantCulture)]);
        await sending.WaitForExitAsync();
    }
}

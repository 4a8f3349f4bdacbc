using System.Globalization;
using Tcns.Testing;

namespace Tcns.Benchmarks.Load;

/// <summary>A process as it is at a moment.</summary>
/// <param name="MemoryBytes">Resident.</param>
/// <param name="Handles">Open files and sockets.</param>
/// <param name="Processor">Time that it has had so far.</param>
internal sealed record ProcessState(long MemoryBytes, int Handles, int Threads, TimeSpan Processor)
{
    public static ProcessState Look(int process)
    {
        using var running = System.Diagnostics.Process.GetProcessById(process);
        var threads = File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/status")).First(line => line.StartsWith("Threads:", StringComparison.Ordinal));
        return new ProcessState(ProcessTable.MemoryOf(process), ProcessTable.HandlesOf(process), int.Parse(threads.AsSpan(8), CultureInfo.InvariantCulture), running.TotalProcessorTime);
    }
}

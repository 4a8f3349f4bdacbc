namespace Tcns.Benchmarks.Load;

/// <summary>Looks at a process every second and keeps what it was at the most.</summary>
internal sealed class Watch(int process)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private readonly TimeSpan before = ProcessState.Look(process).Processor;

    public long MostMemory { get; private set; }

    public int MostHandles { get; private set; }

    public ProcessState Last { get; private set; } = ProcessState.Look(process);

    /// <summary>Since it began to be looked at.</summary>
    public TimeSpan Processor => Last.Processor - before;

    public async Task RunAsync(CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            await Task.Delay(Interval, over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            Last = ProcessState.Look(process);
            (MostMemory, MostHandles) = (Math.Max(MostMemory, Last.MemoryBytes), Math.Max(MostHandles, Last.Handles));
        }
    }
}

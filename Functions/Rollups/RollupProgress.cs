using Tcns.Storage.Rollups;

namespace Tcns.Functions.Rollups;

/// <summary>Writes down how far a rollup is, for whoever has asked for it; the last word is the last that is written.</summary>
internal sealed class RollupProgress : IProgress<int>, IAsyncDisposable
{
    private readonly RollupStore store;
    private readonly SemaphoreSlim gate = new(1);
    private Rollup rollup;
    private int reached;
    private bool hasEnded;

    public RollupProgress(RollupStore store, Rollup rollup)
    {
        this.store = store;
        this.rollup = rollup with { State = RollupState.Running };
        Writing = WriteAsync();
    }

    /// <summary>For who does not want to know.</summary>
    public static IProgress<int> None { get; } = new Nobody();

    private Task Writing { get; set; }

    public void Report(int value)
    {
        if (value <= Volatile.Read(ref reached) || !Writing.IsCompleted)
            return;
        Volatile.Write(ref reached, value);
        Writing = WriteAsync();
    }

    public async Task EndAsync(RollupState state, string? version)
    {
        await gate.WaitAsync();
        rollup = rollup with { State = state, Version = version };
        reached = state switch
        {
            RollupState.Done => 100,
            RollupState.Queued => 0,
            _ => reached,
        };
        gate.Release();
        await WriteAsync();
        hasEnded = true;
    }

    public async ValueTask DisposeAsync()
    {
        await Writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        gate.Dispose();
    }

    private async Task WriteAsync()
    {
        await gate.WaitAsync();
        try
        {
            if (!hasEnded)
                await store.WriteAsync(rollup with { Progress = Volatile.Read(ref reached) }, CancellationToken.None);
        }
        finally
        {
            gate.Release();
        }
    }

    private sealed class Nobody : IProgress<int>
    {
        public void Report(int value)
        {
        }
    }
}

namespace Tcns.Benchmarks.Load;

/// <summary>What a process took.</summary>
/// <param name="Cores">Processor, in cores.</param>
internal sealed record ProcessLoad(long MostMemory, long LastMemory, int MostHandles, double Cores)
{
    public static ProcessLoad Of(Watch watch, double seconds) => new(
        watch.MostMemory, watch.Last.MemoryBytes, watch.MostHandles, Math.Round(watch.Processor.TotalSeconds / seconds, 2));
}

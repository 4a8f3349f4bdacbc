namespace Tcns.Functions.Hosting;

/// <summary>How many cores a publication may take: all but one while the process answers requests beside it.</summary>
internal sealed class WorkCores
{
    public int Count { get; private set; } = Math.Max(1, Environment.ProcessorCount - 1);

    /// <summary>Nobody is answered by this process.</summary>
    public void TakeAll() => Count = Environment.ProcessorCount;
}

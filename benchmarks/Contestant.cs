namespace Tcns.Benchmarks;

/// <summary>One way to do an operation, and the process that does it.</summary>
/// <param name="Way">Does an operation, which is told its number: none comes twice.</param>
internal sealed record Contestant(Func<int, Task> Way, Watched Process)
{
    /// <summary>One that works in this process.</summary>
    public static Contestant Here(Func<int, Task> way) => new(way, Watched.Own);
}

namespace Tcns.Benchmarks.Faults;

/// <summary>A kill at one call.</summary>
/// <param name="IsDone">Whether the service has done what was asked, and its answer is not heard any more; else it has not heard of it.</param>
internal sealed record PlannedKill(CallTarget Target, bool IsDone)
{
    public override string ToString() => $"{Target}, killed {(IsDone ? "when it was done, before the answer" : "before the service heard of it")}";
}

namespace Tcns.Benchmarks.Faults;

/// <summary>One fault at one call.</summary>
internal sealed record PlannedFault(CallTarget Target, FaultSort Sort)
{
    public override string ToString() => $"{Target}, {Sort.Name}";
}

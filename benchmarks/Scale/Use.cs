namespace Tcns.Benchmarks.Scale;

/// <summary>How much of a limit is used when it is busiest.</summary>
/// <param name="Limit">Of the list.</param>
/// <param name="About">What of ours uses it, and when.</param>
/// <param name="Value">In the limit's unit.</param>
internal sealed record Use(Limit Limit, string About, double Value)
{
    public double Share => Value / Limit.Value;
}

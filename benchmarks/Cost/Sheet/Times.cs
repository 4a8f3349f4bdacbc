namespace Tcns.Benchmarks.Cost.Sheet;

/// <summary>How often an act happens in a month, and whether it is a request.</summary>
internal sealed record Times(string Act, decimal Number, bool IsRequest);

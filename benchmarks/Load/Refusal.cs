namespace Tcns.Benchmarks.Load;

/// <summary>How often an act got another status than a good one; 0 is none at all.</summary>
internal sealed record Refusal(string Act, int Status, int Count);

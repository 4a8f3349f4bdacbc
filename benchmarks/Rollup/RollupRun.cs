namespace Tcns.Benchmarks.Rollup;

/// <param name="Seconds">From the start of the process to its end.</param>
/// <param name="PeakBytes">The most memory that the process has had.</param>
internal sealed record RollupRun(double Seconds, long PeakBytes);

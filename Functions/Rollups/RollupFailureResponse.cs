namespace Tcns.Functions.Rollups;

/// <summary>Why a rollup failed, and what to do.</summary>
/// <param name="Code">One of <see cref="RollupFailures"/>.</param>
internal sealed record RollupFailureResponse(string Code, string Detail);

namespace Tcns.Functions.Numbers;

/// <summary>What is another under a plan since the version that the reader has seen, in the order of the catalogue.</summary>
/// <param name="Plan">Null where no plan is in force.</param>
internal sealed record PlanChangesResponse(string? Plan, IReadOnlyList<FigureChangeResponse> Indicators);

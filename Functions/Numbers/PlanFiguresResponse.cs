namespace Tcns.Functions.Numbers;

/// <summary>The whole catalogue, seen under one plan.</summary>
/// <param name="Plan">Null where no plan is in force.</param>
internal sealed record PlanFiguresResponse(string? Plan, DateOnly AsOf, IReadOnlyList<IndicatorResponse> Indicators);

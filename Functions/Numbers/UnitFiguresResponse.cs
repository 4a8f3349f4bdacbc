namespace Tcns.Functions.Numbers;

/// <summary>A unit below the one that is asked for.</summary>
internal sealed record UnitFiguresResponse(string Unit, string Level, bool Closed, IReadOnlyList<PlanFiguresResponse> Plans);

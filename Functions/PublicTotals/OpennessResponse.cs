namespace Tcns.Functions.PublicTotals;

/// <summary>Whether anybody may read a province's totals.</summary>
internal sealed record OpennessResponse(string Province, bool IsOpen, string Etag);

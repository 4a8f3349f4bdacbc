namespace Tcns.Functions.PublicTotals;

/// <summary>A province whose totals anybody may read.</summary>
internal sealed record OpenProvinceResponse(string Code, string Name, string FullName);

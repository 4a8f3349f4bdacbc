namespace Tcns.Functions.PublicTotals;

/// <summary>A commune's figures as anybody may read them.</summary>
internal sealed record PublicCommuneResponse(string Code, string Name, IReadOnlyList<PublicCountResponse> Figures);

namespace Tcns.Functions.Rollups;

/// <summary>Of a commune something dated in the quarter may lack in the lake.</summary>
internal sealed record SourceLag(string Commune, string Quarter);

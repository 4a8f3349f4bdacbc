namespace Tcns.Functions.Rollups;

/// <summary>A file of the lake, as it was read.</summary>
internal sealed record SourceFile(string Commune, string Quarter, string Hash, DateTimeOffset ReadAt, string Reader);

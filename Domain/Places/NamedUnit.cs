namespace Tcns.Domain.Places;

/// <summary>A unit under one of its names.</summary>
internal sealed record NamedUnit(OfficialUnit Unit, FoldedName Name);

namespace Tcns.PowerBi.Tests.Dax;

/// <summary>An active relationship: "from" is the many-side, "to" the one-side, which filters the many-side.</summary>
internal sealed record DaxRelationship(string FromTable, string FromColumn, string ToTable, string ToColumn);

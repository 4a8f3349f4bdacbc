namespace Tcns.Analytics.OData;

/// <summary>A property of the rows at some step of a query.</summary>
/// <param name="Name">As the reader calls it.</param>
/// <param name="Column">As the SQL of that step calls it. Names that a reader makes up never stand there.</param>
/// <param name="IsDeclared">Whether <c>$metadata</c> tells its type.</param>
internal sealed record Field(string Name, SqlPart Column, bool IsDeclared);

namespace Tcns.PowerBi.Tests.Dax;

/// <summary>A role and, by table, the expression that is true for the rows it may see.</summary>
internal sealed record DaxRole(string Name, IReadOnlyDictionary<string, string> RowFilters);

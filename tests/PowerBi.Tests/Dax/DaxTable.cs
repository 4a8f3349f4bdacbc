namespace Tcns.PowerBi.Tests.Dax;

internal sealed record DaxTable(string Name, IReadOnlyList<DaxColumn> Columns);

namespace Tcns.PowerBi.Tests.Dax;

internal sealed record DaxColumn(string Name, DaxType Type);

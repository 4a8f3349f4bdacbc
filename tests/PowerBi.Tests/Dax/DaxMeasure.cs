namespace Tcns.PowerBi.Tests.Dax;

internal sealed record DaxMeasure(string Table, string Name, string Expression, string FormatString);

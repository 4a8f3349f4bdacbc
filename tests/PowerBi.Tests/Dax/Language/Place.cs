namespace Tcns.PowerBi.Tests.Dax.Language;

/// <summary>Both count from 1.</summary>
internal readonly record struct Place(int Line, int Column)
{
    public override string ToString() => $"({Line},{Column})";
}

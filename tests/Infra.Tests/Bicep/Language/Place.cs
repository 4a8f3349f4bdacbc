namespace Tcns.Infra.Tests.Bicep.Language;

/// <summary>Both count from 1.</summary>
internal readonly record struct Place(string File, int Line, int Column)
{
    public override string ToString() => $"{File}({Line},{Column})";
}

using Tcns.PowerBi.Tests.Dax.Language;

namespace Tcns.PowerBi.Tests.Dax;

/// <summary>Where: <c>[measure]</c>, or role and table.</summary>
internal sealed record DaxFault(string Where, Place At, string Message)
{
    public override string ToString() => $"{Where} {At}: {Message}";
}

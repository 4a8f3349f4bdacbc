namespace Tcns.PowerBi.Tests.Dax.Library;

internal sealed record Function(string Name, Signature Signature, Func<Invocation, object?> Run)
{
    public bool ReturnsTable { get; init; }

    /// <summary>May stand only as an argument of CALCULATE or CALCULATETABLE.</summary>
    public bool ModifiesOnly { get; init; }
}

namespace Tcns.Infra.Tests.Bicep.Evaluation;

/// <summary>What only Azure knows: an address, an object id. It may stand wherever a value of any kind may.</summary>
internal sealed record RuntimeValue(string Path)
{
    public RuntimeValue Member(string name) => new($"{Path}.{name}");

    public override string ToString() => $"<{Path}>";
}

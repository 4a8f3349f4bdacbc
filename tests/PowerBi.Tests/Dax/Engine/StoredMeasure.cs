using Tcns.PowerBi.Tests.Dax.Language;

namespace Tcns.PowerBi.Tests.Dax.Engine;

internal sealed class StoredMeasure(DaxMeasure definition)
{
    private Expression? expression;

    public DaxMeasure Definition { get; } = definition;

    public string Name => Definition.Name;

    public Expression Expression => expression ??= Parser.Parse(Definition.Expression);
}

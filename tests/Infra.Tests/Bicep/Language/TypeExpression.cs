namespace Tcns.Infra.Tests.Bicep.Language;

internal abstract record TypeExpression(Place At)
{
    /// <summary><c>string</c>, <c>int</c>, <c>bool</c>, <c>object</c>, <c>array</c>, or a type of the file.</summary>
    internal sealed record Named(Place At, string Name) : TypeExpression(At);

    internal sealed record Literal(Place At, object? Value) : TypeExpression(At);

    internal sealed record Union(Place At, IReadOnlyList<TypeExpression> Options) : TypeExpression(At);

    internal sealed record ListOf(Place At, TypeExpression Item) : TypeExpression(At);

    internal sealed record Nullable(Place At, TypeExpression Inner) : TypeExpression(At);

    internal sealed record Shape(Place At, IReadOnlyList<ShapeProperty> Properties) : TypeExpression(At);

    internal sealed record ShapeProperty(Place At, string Name, TypeExpression Type, IReadOnlyList<Decorator> Decorators);
}

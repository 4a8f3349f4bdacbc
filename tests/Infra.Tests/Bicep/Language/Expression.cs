namespace Tcns.Infra.Tests.Bicep.Language;

internal abstract record Expression(Place At)
{
    /// <summary>A number, a truth value or null.</summary>
    internal sealed record Constant(Place At, object? Value) : Expression(At);

    /// <summary>Letters are constants of type text.</summary>
    internal sealed record Text(Place At, IReadOnlyList<Expression> Parts) : Expression(At);

    internal sealed record Name(Place At, string Value) : Expression(At);

    /// <summary><c>target.name</c>, or <c>target.?name</c>, which is null where the target or the member is not there.</summary>
    internal sealed record Member(Place At, Expression Target, string Value, bool IsSafe) : Expression(At);

    /// <summary><c>target::name</c>: a resource that is declared within another.</summary>
    internal sealed record Nested(Place At, Expression Target, string Value) : Expression(At);

    internal sealed record Entry(Place At, Expression Target, Expression Value) : Expression(At);

    internal sealed record Call(Place At, string Function, IReadOnlyList<Expression> Arguments) : Expression(At);

    internal sealed record Unary(Place At, string Sign, Expression Operand) : Expression(At);

    internal sealed record Binary(Place At, string Sign, Expression Left, Expression Right) : Expression(At);

    internal sealed record Conditional(Place At, Expression Condition, Expression Then, Expression Else) : Expression(At);

    /// <summary><c>target!</c>: known not to be null.</summary>
    internal sealed record Asserted(Place At, Expression Target) : Expression(At);

    internal sealed record Items(Place At, IReadOnlyList<Expression> Values) : Expression(At);

    internal sealed record Object(Place At, IReadOnlyList<Property> Properties, IReadOnlyList<Statement.Resource> Resources) : Expression(At);

    internal sealed record Spread(Place At, Expression Source) : Expression(At);

    /// <summary><c>[for item in source: body]</c>, or <c>[for (item, index) in …]</c>.</summary>
    internal sealed record Loop(Place At, string Item, string? Index, Expression Source, Expression? Condition, Expression Body) : Expression(At);

    internal sealed record Lambda(Place At, IReadOnlyList<string> Parameters, Expression Body) : Expression(At);

    /// <summary>A property of an object; without a key it is a spread.</summary>
    internal sealed record Property(Place At, Expression? Key, Expression Value);
}

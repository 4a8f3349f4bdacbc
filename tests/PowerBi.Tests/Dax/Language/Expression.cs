namespace Tcns.PowerBi.Tests.Dax.Language;

internal abstract record Expression(Place At)
{
    internal sealed record Constant(Place At, object Value) : Expression(At);

    /// <summary><c>'Table'[Column]</c>.</summary>
    internal sealed record Column(Place At, string Table, string Name) : Expression(At);

    /// <summary><c>[Name]</c>: a measure, or a column that an iterated table carries without a home.</summary>
    internal sealed record Bracket(Place At, string Text) : Expression(At);

    /// <summary>A variable, a table or a word such as DESC.</summary>
    internal sealed record Word(Place At, string Text, bool Quoted) : Expression(At);

    internal sealed record Call(Place At, string Function, IReadOnlyList<Expression> Arguments) : Expression(At);

    internal sealed record Binary(Place At, string Sign, Expression Left, Expression Right) : Expression(At);

    internal sealed record Negative(Place At, Expression Operand) : Expression(At);

    internal sealed record Not(Place At, Expression Operand) : Expression(At);

    internal sealed record In(Place At, Expression Value, Expression Table) : Expression(At);

    internal sealed record Rows(Place At, IReadOnlyList<IReadOnlyList<Expression>> Items) : Expression(At);

    internal sealed record Block(Place At, IReadOnlyList<Definition> Definitions, Expression Result) : Expression(At);

    /// <summary>An optional argument between two commas that was left out.</summary>
    internal sealed record Missing(Place At) : Expression(At);
}

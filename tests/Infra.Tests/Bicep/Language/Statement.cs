namespace Tcns.Infra.Tests.Bicep.Language;

internal abstract record Statement(Place At, string Name, IReadOnlyList<Decorator> Decorators)
{
    internal sealed record TargetScope(Place At, string Value) : Statement(At, "targetScope", []);

    internal sealed record Using(Place At, string Path) : Statement(At, "using", []);

    internal sealed record Parameter(Place At, string Name, TypeExpression Type, Expression? Default, IReadOnlyList<Decorator> Decorators)
        : Statement(At, Name, Decorators);

    /// <summary><c>param name = value</c> in a file of parameters.</summary>
    internal sealed record Assignment(Place At, string Name, Expression Value) : Statement(At, Name, []);

    internal sealed record Variable(Place At, string Name, Expression Value, IReadOnlyList<Decorator> Decorators) : Statement(At, Name, Decorators);

    internal sealed record Alias(Place At, string Name, TypeExpression Value, IReadOnlyList<Decorator> Decorators) : Statement(At, Name, Decorators);

    internal sealed record Output(Place At, string Name, TypeExpression Type, Expression Value, IReadOnlyList<Decorator> Decorators)
        : Statement(At, Name, Decorators);

    /// <param name="At">Where it stands.</param>
    /// <param name="Name">Its symbol.</param>
    /// <param name="Kind">Type and version, or of a nested one the last part of its type.</param>
    /// <param name="IsExisting">Whether it is only referred to.</param>
    /// <param name="Body">An object, or a loop over objects.</param>
    /// <param name="Condition">Null where it is always made.</param>
    /// <param name="Decorators">Before it.</param>
    internal sealed record Resource(
        Place At, string Name, string Kind, bool IsExisting, Expression Body, Expression? Condition, IReadOnlyList<Decorator> Decorators)
        : Statement(At, Name, Decorators);

    internal sealed record Module(Place At, string Name, string Path, Expression Body, Expression? Condition, IReadOnlyList<Decorator> Decorators)
        : Statement(At, Name, Decorators);
}

namespace Tcns.Infra.Tests.Bicep.Language;

/// <summary><c>@name(arguments)</c> before a statement or a property of a type.</summary>
internal sealed record Decorator(Place At, string Name, IReadOnlyList<Expression> Arguments);

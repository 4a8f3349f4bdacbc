namespace Tcns.PowerBi.Tests.Dax.Language;

/// <summary><c>VAR Name = Value</c>.</summary>
internal sealed record Definition(Place At, string Name, Expression Value);

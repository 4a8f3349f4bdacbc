namespace Tcns.Infra.Tests.Bicep.Language;

/// <summary>A piece of a text: letters, or the tokens between <c>${</c> and <c>}</c>.</summary>
internal sealed record TextPart(string Letters, IReadOnlyList<Token>? Tokens);

namespace Tcns.PowerBi.Tests.M.Language;

/// <summary>What <c>parse.cjs</c> answers of one document: either errors, or the text well formatted and its tree.</summary>
internal sealed record ParsedDocument(IReadOnlyList<ParsedTrouble> Errors, string? Formatted, System.Text.Json.JsonElement? Tree);

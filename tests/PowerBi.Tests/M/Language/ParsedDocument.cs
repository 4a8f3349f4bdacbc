namespace Tcns.PowerBi.Tests.M.Language;

/// <summary>What <c>parse.cjs</c> answers of one document: either errors, or the text well formatted, its tree, and what an editor would underline.</summary>
internal sealed record ParsedDocument(
    IReadOnlyList<ParsedTrouble> Errors, IReadOnlyList<ParsedTrouble> Diagnostics, string? Formatted, System.Text.Json.JsonElement? Tree);

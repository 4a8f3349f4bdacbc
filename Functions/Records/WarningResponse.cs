using System.Text.Json.Serialization;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Records;

/// <summary>What seems odd about a record that is held all the same.</summary>
/// <param name="Other">Id of the record that it resembles, where the caller may read it.</param>
internal sealed record WarningResponse(
    string Code, string Detail, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Other)
{
    public static WarningResponse Of(RecordWarning warning, Language language) => new(warning.Code, AppTexts.Get("warning." + warning.Code, language), warning.Other);
}

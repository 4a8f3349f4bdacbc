using Tcns.Functions.Sheets;
using Tcns.Functions.Texts;

namespace Tcns.Functions.RecordSheets;

/// <summary>What is wrong with a row, in sentences.</summary>
internal static class RowWords
{
    /// <summary>With the place in the file.</summary>
    public static IEnumerable<string> Sentences(RowResult result, Language language) =>
        (result.Problem?.Cells ?? []).Select(fault => CellFaultResponse.From(fault, language).Detail);

    /// <summary>For a line that is about the row anyway: with the column alone.</summary>
    public static string Faults(RowResult result, Language language) => string.Join(
        ' ', (result.Problem?.Cells ?? []).Select(fault => CellFaultResponse.From(fault with { Sheet = "", Row = null }, language).Detail));

    public static string Warnings(RowResult result, Language language) =>
        string.Join(' ', result.Warnings.Select(warning => AppTexts.Get("warning." + warning.Code, language)));
}

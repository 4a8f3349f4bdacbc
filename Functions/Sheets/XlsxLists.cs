using Tcns.Functions.Texts;

namespace Tcns.Functions.Sheets;

/// <summary>
/// The values of drop-down lists stand on a hidden sheet, one list a column: within a validation they could hold no comma and
/// only 255 letters.
/// </summary>
internal sealed class XlsxLists(Language language)
{
    private readonly List<IReadOnlyList<string>> lists = [];

    public string SheetName => AppTexts.Get("sheet.lists", language);

    public bool IsEmpty => lists.Count == 0;

    /// <summary>The formula that names the list of a column; null when the column takes more than a closed set.</summary>
    public string? FormulaOf(SheetColumn column)
    {
        if (ValuesOf(column) is not { Count: > 0 } values)
            return null;
        var place = lists.FindIndex(list => list.SequenceEqual(values));
        if (place < 0)
        {
            place = lists.Count;
            lists.Add(values);
        }

        var letter = ColumnLetters.Of(place + 1);
        return FormattableString.Invariant($"{Sheets.SheetName.Quoted(SheetName)}!${letter}$1:${letter}${values.Count}");
    }

    public IEnumerable<IReadOnlyList<CellValue>> Rows =>
        Enumerable.Range(0, lists.Max(list => list.Count)).Select(row => lists.Select(list => CellValue.Of(list.ElementAtOrDefault(row))).ToArray());

    private IReadOnlyList<string>? ValuesOf(SheetColumn column) => column.Kind switch
    {
        SheetColumnKind.Choice => [.. column.Choices.Select(choice => choice.TextIn(language))],
        SheetColumnKind.Flag => [FlagText.Of(flag: true, language), FlagText.Of(flag: false, language)],
        _ => null,
    };
}

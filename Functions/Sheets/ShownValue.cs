using Tcns.Functions.Texts;

namespace Tcns.Functions.Sheets;

/// <summary>How a value is written in a column: choices and flags as people read them, codes as text.</summary>
internal static class ShownValue
{
    public static CellValue Of(SheetColumn column, CellValue value, Language language) => value switch
    {
        CellValue.Text text when column.Kind == SheetColumnKind.Choice =>
            column.Choices.FirstOrDefault(choice => choice.Value == text.Value) is { } choice ? new CellValue.Text(choice.TextIn(language)) : value,
        CellValue.Number when column.Kind is SheetColumnKind.Text or SheetColumnKind.Code => AsText(value),
        CellValue.Day day when !DaySerial.TryWrite(day.Value, out _) => AsText(value),
        CellValue.Flag flag => new CellValue.Text(FlagText.Of(flag.Value, language)),
        CellValue.Error error => new CellValue.Text(error.Name),
        _ => value,
    };

    private static CellValue AsText(CellValue value) => new CellValue.Text(new Cell("", 1, 1, value).AsText()!);
}

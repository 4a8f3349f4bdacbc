using System.Globalization;
using Tcns.Functions.Sheets;
using Tcns.Functions.Texts;

namespace Tcns.Functions.RecordSheets;

/// <summary>An empty sheet of a kind of records to fill in, with a guide that names what its lists may hold.</summary>
internal static class RecordTemplate
{
    private const int GuideLines = 5;

    public static async Task WriteAsync(Stream stream, SheetTable table, Language language, CancellationToken cancel)
    {
        using var writer = new SheetWriter(stream, language);
        await writer.AddTemplateAsync(table, cancel);
        await writer.AddNotesAsync(AppTexts.Get("sheet.guide", language), GuideOf(table, language), cancel);
        await writer.FinishAsync(cancel);
    }

    private static IEnumerable<string> GuideOf(SheetTable table, Language language) =>
    [
        .. Enumerable.Range(1, GuideLines).Select(line => AppTexts.Get("sheet.records.guide." + line.ToString(CultureInfo.InvariantCulture), language)),
        .. table.Columns.Where(column => column.Kind == SheetColumnKind.List && column.Choices.Count > 0).Select(column => AppTexts.Format(
            "sheet.records.guide." + column.Key, language, string.Join("; ", column.Choices.Select(choice => choice.TextIn(language))))),
    ];
}

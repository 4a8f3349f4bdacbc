using System.Globalization;
using Tcns.Domain.Vocabulary;
using Tcns.Functions.Sheets;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Setup;

/// <summary>Empty sheets to fill in, with a guide.</summary>
internal static class SetupTemplate
{
    private const string Guide = "sheet.guide";
    private const int GuideLines = 8;

    /// <summary>The guide's sheet in each language: no data of ours.</summary>
    public static IReadOnlyList<string> GuideNames { get; } = [.. Enum.GetValues<Language>().Select(language => AppTexts.Get(Guide, language))];

    public static async Task WriteAsync(Stream stream, IReadOnlyList<SheetTable> tables, Language language, CancellationToken cancel)
    {
        using var writer = new SheetWriter(stream, language);
        foreach (var table in tables)
            await writer.AddTemplateAsync(table, cancel);
        await writer.AddNotesAsync(AppTexts.Get(Guide, language), LinesIn(language), cancel);
        await writer.FinishAsync(cancel);
    }

    public static Task WriteCsvAsync(Stream stream, SheetTable table, Language language, CancellationToken cancel) =>
        CsvWriter.WriteAsync(stream, language, table, Enumerable.Empty<IReadOnlyList<CellValue>>(), cancel);

    private static IEnumerable<string> LinesIn(Language language) => Enumerable.Range(1, GuideLines).Select(line => AppTexts.Format(
        "sheet.setup.guide." + line.ToString(CultureInfo.InvariantCulture), language, DutyNames.Join(Duties.All, language)));
}

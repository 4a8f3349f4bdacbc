using Tcns.Domain.Forms;
using Tcns.Functions.Records;
using Tcns.Functions.Sheets;
using Tcns.Functions.Texts;

namespace Tcns.Functions.RecordSheets;

/// <summary>The answer to a file as a file: what became of each row, in words, for who mends it.</summary>
internal static class AnswerSheet
{
    /// <summary>Nobody reads more.</summary>
    private const int LongestCell = 5_000;
    private static readonly SheetTable Table = new(
        "sheet.answer",
        [
            new("row", "sheet.answer.row", SheetColumnKind.Whole) { Width = 8 },
            new("id", "sheet.answer.id", SheetColumnKind.Code) { Width = 38 },
            new("status", "sheet.answer.status", SheetColumnKind.Choice)
            {
                Choices = [.. Enum.GetValues<SubmitOutcome>().Select(RecordAnswers.NameOf).Select(name => new SheetChoice(name, "import-status." + name))],
            },
            new("faults", "sheet.answer.faults") { Width = 90 },
            new("warnings", "sheet.answer.warnings") { Width = 40 },
        ]);

    public static async Task WriteAsync(Stream stream, IReadOnlyList<RowResult> results, bool isCsv, Language language, CancellationToken cancel)
    {
        var rows = results.Select(result => RowOf(result, language));
        if (isCsv)
        {
            await CsvWriter.WriteAsync(stream, language, Table, rows, cancel);
            return;
        }

        using var writer = new SheetWriter(stream, language);
        await writer.AddAsync(Table, rows, cancel);
        await writer.FinishAsync(cancel);
    }

    private static IReadOnlyList<CellValue> RowOf(RowResult result, Language language) =>
    [
        CellValue.Of((decimal)result.Row), CellValue.Of(result.Id), CellValue.Of(RecordAnswers.NameOf(result.Outcome)),
        CellValue.Of(Shortened(RowWords.Faults(result, language))), CellValue.Of(RowWords.Warnings(result, language)),
    ];

    private static string? Shortened(string? text) => text is null ? null : Excerpt.Of(text, LongestCell);
}

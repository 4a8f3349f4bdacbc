using Tcns.Functions.Texts;

namespace Tcns.Functions.Sheets;

internal static class CsvWriter
{
    public static Task WriteAsync(Stream stream, Language language, SheetTable table, IAsyncEnumerable<IReadOnlyList<CellValue>> rows, CancellationToken cancel) => throw new NotSupportedException();
}

using Tcns.Functions.Texts;

namespace Tcns.Functions.Sheets;

/// <summary>Writes an .xlsx. The same content gives the same bytes.</summary>
internal sealed class SheetWriter : IAsyncDisposable
{
    public static Task<SheetWriter> CreateAsync(Stream stream, Language language, CancellationToken cancel) => throw new NotSupportedException();

    public Task AddAsync(SheetTable table, IAsyncEnumerable<IReadOnlyList<CellValue>> rows, CancellationToken cancel) => throw new NotSupportedException();

    public Task AddAsync(SheetTable table, IEnumerable<IReadOnlyList<CellValue>> rows, CancellationToken cancel) => throw new NotSupportedException();

    public Task AddTemplateAsync(SheetTable table, CancellationToken cancel) => throw new NotSupportedException();

    public Task AddNotesAsync(string name, IEnumerable<string> lines, CancellationToken cancel) => throw new NotSupportedException();

    public ValueTask DisposeAsync() => throw new NotSupportedException();
}

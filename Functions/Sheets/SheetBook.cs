namespace Tcns.Functions.Sheets;

/// <summary>What an uploaded file holds: the sheets of an .xlsx, or the one sheet of a CSV file.</summary>
internal sealed class SheetBook
{
    private readonly IReadOnlyList<Sheet> all;

    public SheetBook(IReadOnlyList<Sheet> all)
    {
        this.all = all;
        Sheets = [.. all.Where(sheet => !sheet.IsHidden)];
    }

    /// <summary>The sheets that people see, in their order. A hidden one holds lists or leftovers and is found by name alone.</summary>
    public IReadOnlyList<Sheet> Sheets { get; }

    /// <summary>The sheet of that name, whatever its case, hidden or not.</summary>
    public Sheet? Find(string name) => all.FirstOrDefault(sheet => SheetText.AreSame(sheet.Name, name));

    /// <summary>Reads from an upload; no more of it than <see cref="SheetLimits.FileBytes"/>.</summary>
    public static Task<SheetReading> ReadAsync(Stream stream, SheetLimits limits, CancellationToken cancel) =>
        SheetFile.ReadAsync(stream, limits, cancel);

    /// <summary>Reads what is in memory, or a file.</summary>
    public static SheetReading Read(Stream stream, SheetLimits limits) => SheetFile.Read(stream, limits);
}

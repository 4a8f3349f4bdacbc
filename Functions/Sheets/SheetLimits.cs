namespace Tcns.Functions.Sheets;

/// <summary>What a file may hold, so that a hostile one costs little. All limits are inclusive.</summary>
internal sealed record SheetLimits
{
    public static SheetLimits Default { get; } = new();

    /// <summary>Bytes as uploaded.</summary>
    public int FileBytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>Bytes of all parts that are read, unpacked.</summary>
    public long UnpackedBytes { get; init; } = 200 * 1024 * 1024;

    /// <summary>Unpacked bytes for each packed one, of a part that has more than <see cref="FreeBytes"/>.</summary>
    public int Ratio { get; init; } = 200;

    /// <summary>What a part may unpack to before its ratio counts.</summary>
    public long FreeBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>Unpacked bytes of an element with its attributes, or of any other thing that is read as one.</summary>
    public long StepBytes { get; init; } = 1024 * 1024;

    public int Parts { get; init; } = 1_000;

    public int Sheets { get; init; } = 20;

    /// <summary>The last row that may hold something.</summary>
    public int Rows { get; init; } = 100_000;

    /// <summary>The last column that may hold something.</summary>
    public int Columns { get; init; } = 100;

    /// <summary>Cells that hold something, in all sheets.</summary>
    public int Cells { get; init; } = 2_000_000;

    /// <summary>
    /// UTF-16 units of all cells, a text as often as it stands somewhere: one long text that a million cells share is looked at a million
    /// times. A file of 100,000 records has half as many.
    /// </summary>
    public int Letters { get; init; } = 50_000_000;

    /// <summary>UTF-16 units of a cell; Excel's own limit.</summary>
    public int CellLength { get; init; } = 32_767;
}

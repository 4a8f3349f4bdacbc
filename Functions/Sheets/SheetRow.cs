namespace Tcns.Functions.Sheets;

/// <summary>A row with anything in it. Only the cells that hold something are kept.</summary>
internal sealed class SheetRow
{
    private readonly string sheet;
    private readonly int[] columns;
    private readonly CellValue[] values;

    /// <param name="sheet">The name of the sheet.</param>
    /// <param name="number">From 1, as Excel counts.</param>
    /// <param name="columns">From 1, upwards.</param>
    /// <param name="values">What stands in those columns.</param>
    public SheetRow(string sheet, int number, int[] columns, CellValue[] values)
    {
        this.sheet = sheet;
        this.columns = columns;
        this.values = values;
        Number = number;
    }

    /// <summary>From 1, as Excel counts; of a CSV file the record, not the line.</summary>
    public int Number { get; }

    /// <summary>The cells that hold something, from left to right.</summary>
    public IEnumerable<Cell> Cells => columns.Zip(values, (column, value) => new Cell(sheet, Number, column, value));

    /// <summary>The cell in a column, counted from 1.</summary>
    public Cell this[int column] =>
        new(sheet, Number, column, Array.BinarySearch(columns, column) is >= 0 and var place ? values[place] : CellValue.Nothing);
}

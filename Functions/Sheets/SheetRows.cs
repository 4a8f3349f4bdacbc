namespace Tcns.Functions.Sheets;

/// <summary>Gathers the rows of a sheet that hold anything, within the limits; empty ones cost nothing, wherever they are.</summary>
internal sealed class SheetRows(string sheet, SheetLimits limits, CellBudget budget)
{
    private readonly List<SheetRow> rows = [];
    private readonly List<int> columns = [];
    private readonly List<CellValue> values = [];
    private int number;

    public IReadOnlyList<SheetRow> All => rows;

    public void Begin(int row) => number = row;

    /// <param name="column">Further right than the one before.</param>
    /// <param name="value">What stands there.</param>
    public void Put(int column, CellValue value)
    {
        if (value is CellValue.Empty)
            return;
        if (number > limits.Rows)
            throw new SheetTroubleException(SheetTrouble.TooManyRows);
        if (column > limits.Columns)
            throw new SheetTroubleException(SheetTrouble.TooManyColumns);
        budget.Spend(value);
        columns.Add(column);
        values.Add(value);
    }

    public void End()
    {
        if (columns.Count > 0)
            rows.Add(new SheetRow(sheet, number, [.. columns], [.. values]));
        columns.Clear();
        values.Clear();
    }
}

namespace Tcns.Functions.Sheets;

/// <summary>How many more cells, and letters in them, a book may hold.</summary>
internal sealed class CellBudget(SheetLimits limits)
{
    private int cells = limits.Cells;
    private int letters = limits.Letters;

    public void Spend(CellValue value)
    {
        letters -= value is CellValue.Text text ? text.Value.Length : 0;
        if (--cells < 0 || letters < 0)
            throw new SheetTroubleException(SheetTrouble.TooLarge);
    }
}

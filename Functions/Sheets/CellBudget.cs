namespace Tcns.Functions.Sheets;

/// <summary>How many more cells a book may hold.</summary>
internal sealed class CellBudget(int cells)
{
    private int left = cells;

    public void Spend()
    {
        if (--left < 0)
            throw new SheetTroubleException(SheetTrouble.TooLarge);
    }
}

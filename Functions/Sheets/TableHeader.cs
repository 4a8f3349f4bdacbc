namespace Tcns.Functions.Sheets;

internal static class TableHeader
{
    public static TableReading Read(SheetTable table, Sheet sheet) => throw new NotSupportedException();
}

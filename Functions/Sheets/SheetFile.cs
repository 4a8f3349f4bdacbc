namespace Tcns.Functions.Sheets;

internal static class SheetFile
{
    public static Task<SheetReading> ReadAsync(Stream stream, SheetLimits limits, CancellationToken cancel) => throw new NotSupportedException();

    public static SheetReading Read(Stream stream, SheetLimits limits) => throw new NotSupportedException();
}

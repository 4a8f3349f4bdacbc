namespace Tcns.Functions.Sheets;

/// <summary>What came of reading a file.</summary>
internal abstract record SheetReading
{
    private SheetReading()
    {
    }

    public sealed record Opened(SheetBook Book) : SheetReading;

    public sealed record Refused(SheetTrouble Trouble) : SheetReading;
}

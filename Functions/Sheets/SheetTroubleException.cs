namespace Tcns.Functions.Sheets;

/// <summary>Ends the reading of a file deep within it; <see cref="SheetFile"/> turns it into a value, so nobody else sees it.</summary>
internal sealed class SheetTroubleException(SheetTrouble trouble) : Exception(trouble.ToString())
{
    public SheetTrouble Trouble { get; } = trouble;
}

namespace Tcns.Functions.Sheets;

/// <summary>Why a file cannot be read at all.</summary>
internal enum SheetTrouble
{
    /// <summary>Neither .xlsx nor CSV: another kind of document, a picture, a web page.</summary>
    NotASpreadsheet,

    /// <summary>Nothing but blanks.</summary>
    Empty,

    /// <summary>Needs a password.</summary>
    Encrypted,

    /// <summary>.xls, or .xlsb, of which we read neither.</summary>
    LegacyFormat,

    /// <summary>The upload, what it unpacks to, or the number of its parts or cells.</summary>
    TooLarge,
    TooManySheets,
    TooManyRows,
    TooManyColumns,
    CellTooLong,

    /// <summary>Two sheets have names that differ in case at most.</summary>
    DoubledSheet,

    /// <summary>Cut off, or not made as such files are.</summary>
    Broken,

    /// <summary>CSV in some other encoding, from Vietnamese Excel most likely windows-1258.</summary>
    NotUtf8,
}

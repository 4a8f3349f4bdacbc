namespace Tcns.Functions.Sheets;

/// <summary>What stands in a column.</summary>
internal enum SheetColumnKind
{
    Text,

    /// <summary>A code: kept as text, so that its zeros stay.</summary>
    Code,
    Whole,
    Number,
    Day,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>One of <see cref="SheetColumn.Choices"/>.</summary>
    Choice,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>Several entries with semicolons between them; of <see cref="SheetColumn.Choices"/> where there are any.</summary>
    List,
}

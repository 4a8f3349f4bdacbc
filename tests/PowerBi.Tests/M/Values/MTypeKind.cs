namespace Tcns.PowerBi.Tests.M.Values;

/// <summary>M's primitive types, and those of its numbers that a table's column can be of.</summary>
internal enum MTypeKind
{
    Any,
    AnyNonNull,
    None,
    Null,
    Logical,
    Number,
    Whole,
    Fixed,
    Percentage,
    Decimal,
    Text,
    Date,
    Time,
    DateTime,
    DateTimeZone,
    Duration,
    Binary,
    List,
    Record,
    Table,
    Function,
    Type,
}

namespace Tcns.PowerBi.Tests.Dax.Library;

internal enum ArgumentKind
{
    Scalar,
    Table,
    Column,

    /// <summary>A single value, worked out in each row of the table given before.</summary>
    RowScalar,

    /// <summary>A new column's name, as constant text.</summary>
    NewName,

    /// <summary>A word such as DESC, or what may stand for it.</summary>
    Word,

    /// <summary>An argument of CALCULATE.</summary>
    Filter,

    /// <summary>A single value within CALCULATE, where no row context is left.</summary>
    InnerScalar,
    InnerTable,

    /// <summary>The name of a table, or a column.</summary>
    TableOrColumn,
    TableName,

    /// <summary>A table expression, or a column.</summary>
    AnyTableOrColumn,

    /// <summary>A column of the table given before or of its one-sides.</summary>
    GroupColumn,

    /// <summary>A column of a one-side of the current row.</summary>
    RelatedColumn,
}

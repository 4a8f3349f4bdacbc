using Tcns.Analytics.Feed.Schema;

namespace Tcns.Analytics.PowerBi;

/// <summary>A column of the feed as the semantic model has it.</summary>
/// <param name="Source">Its name in the feed.</param>
/// <param name="IsHidden">Whether it is there for relationships alone, or says what a dimension says.</param>
/// <param name="IsQuantity">Whether a whole number says how many, and not which year, week or place.</param>
public sealed record ModelColumn(FeedColumn Column, string Source, string Name, bool IsHidden, bool IsKey, bool IsQuantity)
{
    /// <summary>Power BI's fixed decimals.</summary>
    private const int MostDigits = 4;

    public FeedType Type => Column.Type;

    public string DataType => Type.Kind switch
    {
        FeedTypeKind.Text => "string",
        FeedTypeKind.WholeNumber => "int64",
        FeedTypeKind.FixedPoint => "decimal",
        FeedTypeKind.Date or FeedTypeKind.Timestamp => "dateTime",
        FeedTypeKind.Boolean => "boolean",
        _ => throw new InvalidOperationException("There is no such type."),
    };

    public string? Format => Type.Kind switch
    {
        FeedTypeKind.WholeNumber => IsQuantity ? "#,0" : "0",
        FeedTypeKind.FixedPoint => "#,0.####",
        FeedTypeKind.Date => "dd/mm/yyyy",
        FeedTypeKind.Timestamp => "dd/mm/yyyy hh:nn",
        _ => null,
    };

    /// <summary>
    /// All but what has more digits than a fixed decimal: that is a value, which the measures get exactly from its whole numbers, and as a
    /// column it would be another number.
    /// </summary>
    public static IReadOnlyList<ModelColumn> Of(FeedTable table) =>
    [
        .. table.Columns.Where(column => column.Type.Scale <= MostDigits).Select(column => new ModelColumn(
            column, column.Name, column.Title.Vietnamese, ModelTable.IsFact(table) && (column.References is not null || column.IsRepeated), !ModelTable.IsFact(table) && table.Key is [var key] && key == column.Name,
            ModelTable.IsFact(table))),
    ];
}

using Tcns.Analytics.Feed.Schema;

namespace Tcns.Analytics.PowerBi;

/// <summary>A table of the feed in the semantic model.</summary>
internal static class TableFile
{
    public static string Write(FeedTable table, Way way)
    {
        var text = new TmdlText();
        text.Description(0, table.Vietnamese).Line(0, "table " + TmdlText.Name(table.Title.Vietnamese)).Lineage(1, table.Name);
        if (ModelTable.IsCalendar(table))
            text.Line(1, "dataCategory: Time");
        var query = TableQuery.Of(table, way);
        if (table.IsByQuarter)
            WritePolicy(text.Gap(), query);
        foreach (var column in ModelColumn.Of(table))
            WriteColumn(text.Gap(), table, column);
        text.Gap().Line(1, $"partition {TmdlText.Name(table.Title.Vietnamese)} = m").Line(2, "mode: import").Block(2, "source", query);
        return text.Gap().Line(1, "annotation PBI_ResultType = Table").Gap().Line(1, TmdlText.Made).ToString();
    }

    // Figures of older quarters change where one was reopened: then the table is refreshed as a whole.
    private static void WritePolicy(TmdlText text, string query) => text
        .Line(1, "refreshPolicy")
        .Line(2, "policyType: basic")
        .Line(2, "rollingWindowGranularity: year").Line(2, "rollingWindowPeriods: 10")
        .Line(2, "incrementalGranularity: quarter").Line(2, "incrementalPeriods: 5")
        .Block(2, "sourceExpression", query);

    private static void WriteColumn(TmdlText text, FeedTable table, ModelColumn column)
    {
        text.Description(1, column.Column.Vietnamese).Line(1, "column " + TmdlText.Name(column.Name)).Line(2, "dataType: " + column.DataType);
        if (column.IsHidden)
            text.Line(2, "isHidden");
        if (column.IsKey)
            text.Line(2, "isKey");
        if (column.Format is { } format)
            text.Line(2, "formatString: " + format);
        text.Lineage(2, $"{table.Name}.{column.Source}");
        if (column.Source is "label_longitude" or "label_latitude")
            text.Line(2, column.Source is "label_longitude" ? "dataCategory: Longitude" : "dataCategory: Latitude");
        text.Line(2, "summarizeBy: none").Line(2, "sourceColumn: " + column.Source);
        if (column.Column.SortedBy is { } sorting)
            text.Line(2, "sortByColumn: " + TmdlText.Name(table.Column(sorting).Title.Vietnamese));
        text.Gap().Line(2, "annotation SummarizationSetBy = User");
    }
}

using Tcns.Analytics.Feed.Schema;

namespace Tcns.Analytics.PowerBi;

/// <summary>
/// The M query that loads a table of the feed. The source stands on a step of its own and the range in the table's own query: Power BI
/// would else refuse to refresh by schedule, or not see that it can be done quarter by quarter.
/// </summary>
internal static class TableQuery
{
    private const int Indent = 4;

    public static string Of(FeedTable table, Way way)
    {
        List<(string Name, MValue Value)> steps = [.. way is Way.OData ? FromOData(table) : FromFiles(table, way)];
        var columns = ModelColumn.Of(table);
        steps.Add(("Known", MValue.Call("Table.SelectColumns", MValue.Text("Rows"), MValue.List(columns.Select(column => MValue.Quoted(column.Source))), MValue.Text("MissingField.UseNull"))));
        if (columns.Where(column => column.Type.Kind is FeedTypeKind.Timestamp).ToList() is { Count: > 0 } instants)
            steps.Add(("Local", MValue.Call("Table.TransformColumns", MValue.Text("Known"), MValue.List(instants.Select(column => Entry(column.Source, "InVietnam", "type datetime"))))));
        steps.Add(("Typed", MValue.Call("Table.TransformColumnTypes", MValue.Text(steps[^1].Name), MValue.List(columns.Select(column => Entry(column.Source, TypeOf(column.Type)))), MValue.Quoted("en-US"))));
        if (table.QuarterColumn is { } quarter && way is not Way.OData)
        {
            var start = table.Column(quarter).Type.Kind is FeedTypeKind.Date ? $"DateTime.From([{quarter}])" : $"WithRunning(QuarterStart([{quarter}]))";
            steps.Add(("Dated", MValue.Call("Table.AddColumn", MValue.Text("Typed"), MValue.Quoted("range_at"), MValue.Text($"each {start}"), MValue.Text("type datetime"))));
            steps.Add(("Ranged", MValue.Text("Table.SelectRows(Dated, each [range_at] >= RangeStart and [range_at] < RangeEnd)")));
            steps.Add(("Done", MValue.Text("Table.RemoveColumns(Ranged, {\"range_at\"})")));
        }

        return $"let\n{string.Join(",\n", steps.Select(step => new string(' ', Indent) + step.Value.Write(step.Name + " = ", Indent)))}\nin\n    {steps[^1].Name}";
    }

    // What is filtered away by its path is never opened.
    private static IEnumerable<(string Name, MValue Value)> FromFiles(FeedTable table, Way way)
    {
        yield return ("Source", MValue.Text("AzureStorage.Blobs(StorageAccountUrl)"));
        yield return ("Container", MValue.Text("FeedIn(Source)"));
        yield return ("Files", MValue.Text($"FilesOf(Container, ProvinceCode, \"{table.Name}\", \"{(way is Way.Csv ? "csv" : "parquet")}\")"));
        if (table.IsByQuarter)
            yield return ("InRange", MValue.Text("Table.SelectRows(Files, each [quarter_from] < RangeEnd and [quarter_until] > RangeStart)"));
        yield return ("Rows", MValue.Text($"{(way is Way.Csv ? "CsvRowsOf" : "RowsOf")}({(table.IsByQuarter ? "InRange" : "Files")})"));
    }

    // The comparisons go to the server as a filter.
    private static IEnumerable<(string Name, MValue Value)> FromOData(FeedTable table)
    {
        yield return ("Source", MValue.Text("OData.Feed(ServiceUrl, null, [Implementation = \"2.0\"])"));
        yield return ("Set", MValue.Text($"Source{{[Name = \"{table.Name}\", Signature = \"table\"]}}[Data]"));
        var last = "Set";
        if (table.QuarterColumn is { } quarter)
        {
            var start = table.Column(quarter).Type.Kind is FeedTypeKind.Date ? "Date.From" : "QuarterFrom";
            yield return ("From", MValue.Text($"{start}(RangeStart)"));
            yield return ("Until", MValue.Text($"{start}(RangeEnd)"));
            yield return ("Ranged", MValue.Text($"Table.SelectRows(Set, each [{quarter}] >= From and [{quarter}] < Until)"));
            last = "Ranged";
        }

        // A key in OData has no empty parts: what is nothing in the files is an empty text there.
        var emptied = table.Key.Where(name => table.Column(name).IsNullable).ToList();
        yield return ("Rows", emptied.Count == 0
            ? MValue.Text(last)
            : MValue.Call("Table.TransformColumns", MValue.Text(last), MValue.List(emptied.Select(name => Entry(name, "each if _ = \"\" then null else _", "type text")))));
    }

    private static MValue Entry(string column, params IEnumerable<string> rest) => MValue.List([MValue.Quoted(column), .. rest.Select(MValue.Text)]);

    private static string TypeOf(FeedType type) => type.Kind switch
    {
        FeedTypeKind.Text => "type text",
        FeedTypeKind.WholeNumber => "Int64.Type",
        FeedTypeKind.FixedPoint => "Currency.Type",
        FeedTypeKind.Date => "type date",
        FeedTypeKind.Timestamp => "type datetime",
        FeedTypeKind.Boolean => "type logical",
        _ => throw new InvalidOperationException("There is no such type."),
    };
}

using Tcns.PowerBi.Tests.Dax.Engine;
using Tcns.PowerBi.Tests.Dax.Language;

namespace Tcns.PowerBi.Tests.Dax.Library;

internal static class TableFunctions
{
    public static IReadOnlyList<Function> All { get; } =
    [
        new("DISTINCT", "d", DistinctOf) { ReturnsTable = true },
        new("ADDCOLUMNS", "tnr*nr", call => WithColumns(call, call.Table(0), keep: true)) { ReturnsTable = true },
        new("SELECTCOLUMNS", "tnr*nr", call => WithColumns(call, call.Table(0), keep: false)) { ReturnsTable = true },
        new("SUMMARIZE", "tg*g", Summarize) { ReturnsTable = true },
        new("TREATAS", "tc*c", TreatAs) { ReturnsTable = true },
    ];

    private static ListTable DistinctOf(Invocation call) =>
        call.Arguments[0] is Expression.Column
            ? Distinct.Of(call.Column(0).Table, call.Visible(call.Column(0)), [call.Column(0)])
            : Distinct.Of(call.Table(0));

    private static ListTable WithColumns(Invocation call, TableValue table, bool keep)
    {
        var pairs = Enumerable.Range(0, (call.Count - 1) / 2);
        var added = pairs.Select(pair => (Name: call.NewName((2 * pair) + 1), Value: call.Arguments[(2 * pair) + 2])).ToList();
        var headers = added.Select(column => new Header(column.Name, keep ? null : HomeOf(column.Value, call), Renamed: true));
        var rows = table.Each(call.Scope).Select((row, at) =>
            (object?[])[.. keep ? table.Row(at) : [], .. added.Select(column => Evaluator.Scalar(column.Value, row))]);
        return new ListTable([.. keep ? table.Headers : [], .. headers], [.. rows]);
    }

    /// <summary>SELECTCOLUMNS gives a bare column a new name and leaves it its home.</summary>
    private static StoredColumn? HomeOf(Expression value, Invocation call) =>
        value is Expression.Column column ? call.Scope.Session.Catalogue.Column(column) : null;

    private static ListTable Summarize(Invocation call)
    {
        var columns = call.Columns(1);
        if (call.Table(0) is BaseTable table)
            return Distinct.Of(table.Table, table.RowNumbers, columns);
        var list = call.Table(0);
        var homes = list.Headers.Select(header => header.IsHomeless ? null : header.Home).ToList();
        var places = columns.Select(column => homes.IndexOf(column)).ToList();
        return places.Contains(-1)
            ? throw new DaxException("SUMMARIZE groups by columns that its table has.")
            : Distinct.Of(new ListTable(
                [.. columns.Select(Header.Of)], [.. list.Rows().Select(row => places.Select(at => row[at]).ToArray())]));
    }

    /// <summary>Values that the columns do not hold fall away.</summary>
    private static ListTable TreatAs(Invocation call)
    {
        var table = call.Table(0);
        var columns = call.Columns(1);
        return table.Headers.Count == columns.Count
            ? new ListTable(
                [.. columns.Select(Header.Of)],
                [.. table.Rows().Where(row => columns.Select((column, at) => column.Code(row[at])).All(code => code >= 0))])
            : throw new DaxException($"TREATAS names {columns.Count} columns for {table.Headers.Count}.");
    }
}

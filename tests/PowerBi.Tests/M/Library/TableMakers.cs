using System.Globalization;
using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.M.Library;

/// <summary>Tables from what is none, and from other tables.</summary>
internal static class TableMakers
{
    private static readonly MFunction SplitByNothing = new("Splitter.SplitByNothing()", 1, 1, given => new MList([given[0]]));

    public static void Fill(Shelf shelf) => shelf
        .Function("#table", 2, 2, given => FromRows(given, rows: 1, columns: 0))
        .Function("Table.FromRows", 2, 2, given => FromRows(given, rows: 0, columns: 1))
        .Function("Table.FromRecords", 1, 2, FromRecords)
        .Function("Table.FromColumns", 2, 2, FromColumns)
        .Function("Table.FromList", 2, 3, FromList)
        .Function("Splitter.SplitByNothing", 0, 0, _ => SplitByNothing)
        .Function("Table.Combine", 1, 2, Combine)
        .Function("Table.PromoteHeaders", 1, 2, PromoteHeaders);

    /// <summary>Columns as a list of names, which can then hold anything, or as the type of a table.</summary>
    private static IReadOnlyList<MColumn> Columns(Arguments given, int place) => given[place] switch
    {
        MList => [.. given.Texts(place).Select(name => new MColumn(name, MType.Any))],
        MType { Kind: MTypeKind.Table } type => type.Columns,
        _ => throw given.Gap("such columns are not known."),
    };

    private static MTable FromRows(Arguments given, int rows, int columns)
    {
        var named = Columns(given, columns);
        return new MTable(named, given.List(rows).Values().Select(row => Row(row, named.Count)));
    }

    private static object?[] Row(object? row, int columns) => row switch
    {
        MList list when list.Count == columns => [.. list.Items()],
        MList list => throw MException.Expression(
            string.Create(CultureInfo.InvariantCulture, $"{columns} keys were specified, but {list.Count} values were provided."), row),
        _ => throw MException.NotOfType(row, MType.List),
    };

    /// <summary>Where no columns are named, those of the first record.</summary>
    private static MTable FromRecords(Arguments given)
    {
        var list = given.List(0);
        if (!given.Has(1) && list.Count == 0)
            throw given.Gap("the columns of no records are not known.");

        var columns = given.Has(1) ? Columns(given, 1) : [.. Record(list[0]).Names.Select(name => new MColumn(name, MType.Any))];
        return new MTable(columns, list.Values().Select(item => Cells(Record(item), columns)));
    }

    private static MRecord Record(object? item) => item as MRecord ?? throw MException.NotOfType(item, MType.Record);

    private static object?[] Cells(MRecord record, IReadOnlyList<MColumn> columns) => [.. columns.Select(column =>
        record.Shape.Find(column.Name) is var place and >= 0 ? record.Values[place] : throw MException.NoField(column.Name))];

    private static MTable FromColumns(Arguments given)
    {
        var columns = Columns(given, 1);
        MList[] lists = [.. given.List(0).Values().Select(list => list as MList ?? throw MException.NotOfType(list, MType.List))];
        if (lists.Length != columns.Count || lists.Any(list => list.Count != lists[0].Count))
            throw given.Gap("columns of different lengths, or others than named, are not known.");
        var rows = lists.Length == 0 ? 0 : lists[0].Count;
        object?[][] values = [.. lists.Select(list => list.Items().ToArray())];
        return new MTable(columns, Enumerable.Range(0, rows).Select(row => Array.ConvertAll(values, list => list[row])));
    }

    private static MTable FromList(Arguments given)
    {
        if (given.Call(1) != SplitByNothing)
            throw given.Gap("other splitters than Splitter.SplitByNothing() are not known.");
        var columns = given.Has(2) ? Columns(given, 2) : [new MColumn("Column1", MType.Any)];
        if (columns.Count != 1)
            throw given.Gap("more than one column of what is not split is not known.");
        return new MTable(columns, given.List(0).Items().Select(item => new[] { item }));
    }

    private static MTable Combine(Arguments given)
    {
        MTable[] tables = [.. given.List(0).Values().Select(table => table as MTable ?? throw MException.NotOfType(table, MType.Table))];
        return given.Has(1) ? Joined.Tables(tables, Columns(given, 1)) : Joined.Tables(tables);
    }

    private static MTable PromoteHeaders(Arguments given)
    {
        if (given.Has(1) && given.Record(1).Names is not ["PromoteAllScalars"])
            throw given.Gap("other options than PromoteAllScalars are not known.");

        var table = given.Table(0);
        var first = table.Cells().FirstOrDefault() ?? throw given.Gap("a table without rows is not known.");
        string[] names = [.. Enumerable.Range(0, first.Length).Select(place => Thunk.Force(first, place) as string
            ?? throw given.Gap("headers other than text are not known."))];
        return new MTable(names.Select((name, i) => table.Columns[i] with { Name = name }), table.Cells().Skip(1));
    }
}

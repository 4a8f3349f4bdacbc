using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.M.Library;

/// <summary>A column of tables or records made into columns of their values, at its place. What they lack is null.</summary>
internal static class TableExpansion
{
    public static void Fill(Shelf shelf) => shelf
        .Function("Table.ExpandTableColumn", 3, 4, given => Expanded(given, Tables))
        .Function("Table.ExpandRecordColumn", 3, 4, given => Expanded(given, Records));

    private static MTable Expanded(Arguments given, Func<object?, IReadOnlyList<string>, IEnumerable<object?[]>> inner)
    {
        var table = given.Table(0);
        var place = table.Place(given.Text(1));
        var names = given.Texts(2);
        var news = given.Has(3) ? given.Texts(3) : names;
        if (news.Count != names.Count)
            throw given.Gap("more or fewer new names than columns are not known.");

        var known = table.Columns[place].Type.Columns;
        var columns = names.Select((name, i) => new MColumn(news[i], known.FirstOrDefault(column => column.Name == name)?.Type ?? MType.Any));
        return new MTable(
            [.. table.Columns[..place], .. columns, .. table.Columns[(place + 1)..]],
            table.Cells().SelectMany(cells => inner(Thunk.Force(cells, place), names)
                .Select(object?[] (values) => [.. cells[..place], .. values, .. cells[(place + 1)..]])));
    }

    /// <summary>A row of which the table is empty stays, with nulls.</summary>
    private static IEnumerable<object?[]> Tables(object? value, IReadOnlyList<string> names) => value switch
    {
        null => [new object?[names.Count]],
        MTable table => table.Cells().Select(cells => Picked(table.Shape, cells, names)).DefaultIfEmpty(new object?[names.Count]),
        _ => throw MException.NotOfType(value, MType.Table),
    };

    private static IEnumerable<object?[]> Records(object? value, IReadOnlyList<string> names) => value switch
    {
        null => [new object?[names.Count]],
        MRecord record => [Picked(record.Shape, record.Values, names)],
        _ => throw MException.NotOfType(value, MType.Record),
    };

    private static object?[] Picked(MShape shape, object?[] values, IReadOnlyList<string> names) =>
        [.. names.Select(name => shape.Find(name) is var place and >= 0 ? values[place] : null)];
}

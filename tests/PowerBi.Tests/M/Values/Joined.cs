namespace Tcns.PowerBi.Tests.M.Values;

/// <summary>Tables below one another.</summary>
internal static class Joined
{
    /// <summary>
    /// The columns of all, in the order in which they are first met; null where a table has not the column. A column keeps its type when
    /// all tables that have it agree. Of no table at all there is an empty one without columns.
    /// </summary>
    public static MTable Tables(IReadOnlyList<MTable> tables)
    {
        MColumn[] columns = [.. tables.SelectMany(table => table.Columns).GroupBy(column => column.Name).Select(Common)];
        return Tables(tables, columns);
    }

    public static MTable Tables(IReadOnlyList<MTable> tables, IReadOnlyList<MColumn> columns) =>
        new(columns, tables.SelectMany(table => Rows(table, columns)));

    private static MColumn Common(IGrouping<string, MColumn> column) =>
        column.Select(one => one.Type).Distinct().Count() == 1 ? column.First() : new MColumn(column.Key, MType.Any);

    private static IEnumerable<object?[]> Rows(MTable table, IReadOnlyList<MColumn> columns)
    {
        if (table.Columns.Select(column => column.Name).SequenceEqual(columns.Select(column => column.Name)))
            return table.Cells();

        int[] places = [.. columns.Select(column => table.Shape.Find(column.Name))];
        return table.Cells().Select(cells => Array.ConvertAll(places, place => place < 0 ? null : cells[place]));
    }
}

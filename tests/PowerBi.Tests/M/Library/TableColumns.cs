using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.M.Library;

/// <summary>Which columns a table has.</summary>
internal static class TableColumns
{
    public static void Fill(Shelf shelf) => shelf
        .Function("Table.ColumnNames", 1, 1, given => new MList(given.Table(0).Shape.Names))
        .Function("Table.HasColumns", 2, 2, given => given.Texts(1).All(name => given.Table(0).Shape.Find(name) >= 0))
        .Function("Table.Column", 2, 2, given => given.Table(0).Promises(given.Text(1)))
        .Function("Table.SelectColumns", 2, 3, Select)
        .Function("Table.RemoveColumns", 2, 3, Remove)
        .Function("Table.RenameColumns", 2, 3, Rename)
        .Function("Table.ReorderColumns", 2, 2, Reorder)
        .Function("Table.AddColumn", 3, 4, Add);

    /// <summary>The places of the named columns: of one that is missing -1, or nothing where it is to be ignored.</summary>
    private static int[] Places(Arguments given, IEnumerable<string> names)
    {
        var table = given.Table(0);
        return given[2] switch
        {
            null or Constants.Error => [.. names.Select(table.Place)],
            Constants.Ignore => [.. names.Select(table.Shape.Find).Where(place => place >= 0)],
            Constants.UseNull => [.. names.Select(table.Shape.Find)],
            _ => throw given.Gap("this way with missing columns is not known."),
        };
    }

    private static MTable Select(Arguments given)
    {
        var table = given.Table(0);
        var names = given.Texts(1);
        var places = Places(given, names);
        return Picked(table, places.Select((place, i) => place < 0 ? new MColumn(names[i], MType.Any) : table.Columns[place]), places);
    }

    private static MTable Remove(Arguments given)
    {
        var table = given.Table(0);
        if (given[2] is Constants.UseNull)
            throw given.Gap("MissingField.UseNull is not known.");
        int[] left = [.. Enumerable.Range(0, table.Columns.Length).Except(Places(given, given.Texts(1)))];
        return Picked(table, left.Select(place => table.Columns[place]), left);
    }

    private static MTable Picked(MTable table, IEnumerable<MColumn> columns, int[] places) =>
        new(columns, table.Cells().Select(cells => Array.ConvertAll(places, place => place < 0 ? null : cells[place])));

    private static MTable Rename(Arguments given)
    {
        var table = given.Table(0);
        if (given[2] is not (null or Constants.Error or Constants.Ignore))
            throw given.Gap("this way with missing columns is not known.");

        var columns = table.Columns.ToArray();
        foreach (var pair in Pairs.Of(given, 1))
        {
            var place = given[2] is Constants.Ignore ? table.Shape.Find(Arguments.TextOf(pair[0])) : table.Place(Arguments.TextOf(pair[0]));
            if (place >= 0)
                columns[place] = columns[place] with { Name = Arguments.TextOf(pair[1]) };
        }

        return new MTable(columns, table.Cells());
    }

    private static MTable Reorder(Arguments given)
    {
        var table = given.Table(0);
        int[] places = [.. given.Texts(1).Select(table.Place)];
        if (places.Length != table.Columns.Length)
            throw given.Gap("an order of only some columns is not known.");
        return Picked(table, places.Select(place => table.Columns[place]), places);
    }

    private static MTable Add(Arguments given)
    {
        var table = given.Table(0);
        var work = given.Call(2);
        var type = given[3] switch
        {
            null => MType.Any,
            MType named => named,
            var other => throw MException.NotOfType(other, MType.Itself),
        };
        return new MTable(
            [.. table.Columns, new MColumn(given.Text(1), type)],
            table.Cells().Select(object?[] (cells) => [.. cells, new Thunk(() => work.Invoke([table.Record(cells)]))]));
    }
}

using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.M.Library;

/// <summary>Which rows a table has, and in which order.</summary>
internal static class TableRows
{
    public static void Fill(Shelf shelf) => shelf
        .Function("Table.RowCount", 1, 1, given => (decimal)given.Table(0).Cells().Count())
        .Function("Table.IsEmpty", 1, 1, given => !given.Table(0).Cells().Any())
        .Function("Table.ToRecords", 1, 1, given => new MList(given.Table(0).Cells().Select(given.Table(0).Record)))
        .Function("Table.SelectRows", 2, 2, Select)
        .Function("Table.FirstN", 2, 2, given => With(given, cells => cells.Take(given.Whole(1))))
        .Function("Table.Buffer", 1, 1, Buffer)
        .Function("Table.Distinct", 1, 2, Distinct)
        .Function("Table.Sort", 2, 2, Sort);

    private static MTable With(Arguments given, Func<IEnumerable<object?[]>, IEnumerable<object?[]>> change) =>
        new(given.Table(0).Columns, change(given.Table(0).Cells()));

    /// <summary>A row of which the condition is neither true nor false, as of a comparison with null, is left out.</summary>
    private static MTable Select(Arguments given)
    {
        var (table, condition) = (given.Table(0), given.Call(1));
        return With(given, rows => rows.Where(cells => ListFunctions.Called(condition, table.Record(cells)) switch
        {
            bool kept => kept,
            null => false,
            var other => throw MException.NotOfType(other, MType.Logical),
        }));
    }

    /// <summary>Every value is worked out now; what fails stays an error where it stands.</summary>
    private static MTable Buffer(Arguments given)
    {
        foreach (var cells in given.Table(0).Cells())
        {
            for (var i = 0; i < cells.Length; i++)
                Settle(cells, i);
        }

        return given.Table(0);
    }

    private static void Settle(object?[] cells, int place)
    {
        try
        {
            Thunk.Force(cells, place);
        }
        catch (MException trouble)
        {
            cells[place] = Thunk.Failed(trouble);
        }
    }

    private static MTable Distinct(Arguments given)
    {
        var table = given.Table(0);
        int[] places = given.Has(1) ? [.. given.Texts(1).Select(table.Place)] : [.. Enumerable.Range(0, table.Columns.Length)];
        return With(given, rows => rows.DistinctBy(
            object? (cells) => new MList(Array.ConvertAll(places, place => Thunk.Force(cells, place))), SameValues.Comparer));
    }

    private static MTable Sort(Arguments given)
    {
        (int Place, bool Descending)[] keys = [.. Keys(given)];
        return With(given, rows => rows.Sorted((one, other) => keys
            .Select(key => Order.ForSorting(Thunk.Force(one, key.Place), Thunk.Force(other, key.Place)) * (key.Descending ? -1 : 1))
            .FirstOrDefault(order => order != 0)));
    }

    private static IEnumerable<(int Place, bool Descending)> Keys(Arguments given)
    {
        var table = given.Table(0);
        var criteria = given[1] switch
        {
            string one => [one],
            MList { Count: 2 } pair when pair[0] is string && pair[1] is decimal => [pair],
            MList list => list.Values(),
            _ => throw given.Gap("this order is not known."),
        };
        return criteria.Select(criterion => criterion switch
        {
            string name => (table.Place(name), false),
            MList { Count: 2 } pair when pair[0] is string name && pair[1] is decimal order => (table.Place(name), order == Constants.Descending),
            _ => throw given.Gap("this order is not known."),
        });
    }
}

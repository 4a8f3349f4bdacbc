using Tcns.PowerBi.Tests.Dax.Engine;

namespace Tcns.PowerBi.Tests.Dax.Library;

/// <summary>A table's rows in the order of the pairs of expression and direction that end a call.</summary>
internal sealed class RowOrder : IComparer<int>
{
    private readonly TableValue table;
    private readonly List<(List<object?> Keys, bool Descending)> keys;
    private readonly List<int> positions;

    private RowOrder(TableValue table, List<(List<object?> Keys, bool Descending)> keys)
    {
        this.table = table;
        this.keys = keys;
        positions = [.. Enumerable.Range(0, table.Count).Order(this)];
    }

    /// <summary>CONCATENATEX is ascending where no direction is given, TOPN descending.</summary>
    public static RowOrder Of(Invocation call, TableValue table, int firstExpression, bool descendingUnlessSaid = false)
    {
        var orders = new List<(List<object?> Keys, bool Descending)>();
        for (var at = firstExpression; call.Has(at); at += 2)
        {
            var values = table.Each(call.Scope).Select(row => Evaluator.Scalar(call.Arguments[at], row)).ToList();
            orders.Add((values, call.Has(at + 1) ? call.Descending(at + 1) : descendingUnlessSaid));
        }

        return new RowOrder(table, orders);
    }

    public TableValue Sorted() => table.Take(positions);

    /// <summary>The first rows, and all that tie with the last of them.</summary>
    public TableValue First(int count)
    {
        if (count == 0)
            return table.Take([]);
        var last = Math.Min(count, positions.Count) - 1;
        while (last >= 0 && last + 1 < positions.Count && Compare(positions[last], positions[last + 1]) == 0)
            last++;
        return table.Take(positions[..(last + 1)]);
    }

    public int Compare(int x, int y)
    {
        foreach (var (values, descending) in keys)
        {
            var order = Operators.Compare(values[x], values[y]);
            if (order != 0)
                return descending ? -order : order;
        }

        return 0;
    }
}

namespace Tcns.PowerBi.Tests.Dax.Engine;

/// <summary>Rows of a stored table; it filters the expanded table, so its one-sides too.</summary>
internal sealed class RowsFilter(StoredTable table, int[] rows) : Filter
{
    private readonly int[] rows = [.. table.WithTwins(rows).Order()];

    public override IReadOnlyCollection<StoredColumn> Columns { get; } = [.. table.ExpandedColumns];

    private StoredTable Table { get; } = table;

    public override RowTest? On(StoredTable table)
    {
        if (table.Reaches(Table))
            return new RowTest.ByKey(table.IndexOf(Table), rows);
        var shared = Table.Expanded.Where(table.Reaches).ToList();
        var outermost = shared.Where(one => !shared.Exists(other => other != one && other.Reaches(one))).ToList();
        return outermost.Count switch
        {
            0 => null,
            1 => new RowTest.ByKey(table.IndexOf(outermost[0]), RowsOf(outermost[0])),
            _ => new RowTest.ByTuple(
                [.. outermost.Select(table.RowsOf)],
                new(rows.Select(row => outermost.Select(one => Table.RowsOf(one)[row]).ToArray()), CodesEquality.Instance)),
        };
    }

    private int[] RowsOf(StoredTable oneSide) => [.. rows.Select(row => Table.RowsOf(oneSide)[row]).Distinct().Order()];

    public override Filter? Without(IReadOnlySet<StoredColumn> columns)
    {
        var left = Columns.Where(column => !columns.Contains(column)).ToList();
        if (left.Count == 0)
            return null;
        return left.Count == Columns.Count
            ? this
            : new TupleFilter(left, rows.Select(row => left.Select(column => Table.CodesOf(column)[row]).ToArray()));
    }

    public override bool Equals(object? obj) => obj is RowsFilter other && other.Table == Table && other.rows.SequenceEqual(rows);

    public override int GetHashCode() => HashCode.Combine(Table.Name, CodesEquality.Instance.GetHashCode(rows));
}

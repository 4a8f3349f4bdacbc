namespace Tcns.PowerBi.Tests.Dax.Engine;

/// <summary>Combinations of values of several columns, perhaps of several tables.</summary>
internal sealed class TupleFilter(IReadOnlyList<StoredColumn> columns, IEnumerable<int[]> tuples) : Filter
{
    private readonly HashSet<int[]> tuples = new(tuples.Where(tuple => tuple.All(code => code >= 0)), CodesEquality.Instance);

    public override IReadOnlyCollection<StoredColumn> Columns { get; } = columns;

    /// <summary>Where a table has only some of the columns, the combinations' part in those counts.</summary>
    public override RowTest? On(StoredTable table)
    {
        var shared = Positions(column => table.Reaches(column.Table));
        return shared.Length == 0 ? null : new RowTest.ByTuple([.. shared.Select(at => table.CodesOf(columns[at]))], Project(shared));
    }

    public override Filter? Without(IReadOnlySet<StoredColumn> columns)
    {
        var left = Positions(column => !columns.Contains(column));
        if (left.Length == 0)
            return null;
        return left.Length == Columns.Count ? this : new TupleFilter([.. left.Select(at => this.Columns.ElementAt(at))], Project(left));
    }

    public override bool Equals(object? obj) =>
        obj is TupleFilter other && other.Columns.SequenceEqual(Columns) && other.tuples.SetEquals(tuples);

    public override int GetHashCode() =>
        tuples.Aggregate(Columns.First().Id, (hash, tuple) => hash ^ CodesEquality.Instance.GetHashCode(tuple));

    private int[] Positions(Func<StoredColumn, bool> wanted) =>
        [.. Columns.Select((column, at) => (column, at)).Where(each => wanted(each.column)).Select(each => each.at)];

    private HashSet<int[]> Project(int[] positions) =>
        new(tuples.Select(tuple => positions.Select(at => tuple[at]).ToArray()), CodesEquality.Instance);
}

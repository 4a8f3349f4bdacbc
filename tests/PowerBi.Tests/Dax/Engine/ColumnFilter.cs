namespace Tcns.PowerBi.Tests.Dax.Engine;

internal sealed class ColumnFilter(StoredColumn column, IEnumerable<int> codes) : Filter
{
    private readonly int[] codes = [.. codes.Where(code => code >= 0).Distinct().Order()];

    public override IReadOnlyCollection<StoredColumn> Columns { get; } = [column];

    private StoredColumn Column => Columns.First();

    public override RowTest? On(StoredTable table)
    {
        if (!table.Reaches(Column.Table))
            return null;
        return table == Column.Table
            ? new RowTest.ByKey(Column.Index, codes)
            : new RowTest.ByKey(table.IndexOf(Column.Table), Column.Index.RowsOf(codes));
    }

    public override Filter? Without(IReadOnlySet<StoredColumn> columns) => columns.Contains(Column) ? null : this;

    public override bool Equals(object? obj) => obj is ColumnFilter other && other.Column == Column && other.codes.SequenceEqual(codes);

    public override int GetHashCode() => HashCode.Combine(Column.Id, CodesEquality.Instance.GetHashCode(codes));
}

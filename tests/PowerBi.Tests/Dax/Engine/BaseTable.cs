namespace Tcns.PowerBi.Tests.Dax.Engine;

/// <summary>Rows of a stored table.</summary>
internal sealed class BaseTable(StoredTable table, int[] rows) : TableValue
{
    public StoredTable Table { get; } = table;

    public int[] RowNumbers { get; } = rows;

    public override IReadOnlyList<Header> Headers { get; } = [.. table.Columns.Select(Header.Of)];

    public override int Count => RowNumbers.Length;

    public override object?[] Row(int at) => [.. Table.Columns.Select(column => column[RowNumbers[at]])];

    public override RowCursor Open(RowCursor? outer) => new Cursor(this, outer);

    public override TableValue Take(IReadOnlyList<int> positions) => new BaseTable(Table, [.. positions.Select(at => RowNumbers[at])]);

    public override Filter AsFilter() => new RowsFilter(Table, RowNumbers);

    private sealed class Cursor(BaseTable table, RowCursor? outer) : RowCursor(outer)
    {
        private int row = -1;

        public override void MoveTo(int at) => row = table.RowNumbers[at];

        public override bool TryGet(StoredColumn column, out object? value)
        {
            var own = column.Table == table.Table;
            value = own ? column[row] : null;
            return own;
        }

        public override bool TryGetRelated(StoredColumn column, out object? value)
        {
            var reached = table.Table.Reaches(column.Table);
            value = reached ? column[table.Table.RowsOf(column.Table)[row]] : null;
            return reached;
        }

        public override bool TryGetHomeless(string name, out object? value)
        {
            value = null;
            return false;
        }

        public override IEnumerable<Filter> AsFilters() => [new RowsFilter(table.Table, [row])];
    }
}

namespace Tcns.PowerBi.Tests.Dax.Engine;

/// <summary>Rows that an expression made.</summary>
internal sealed class ListTable(IReadOnlyList<Header> headers, IReadOnlyList<object?[]> rows) : TableValue
{
    public override IReadOnlyList<Header> Headers { get; } = headers;

    public override int Count => rows.Count;

    public override object?[] Row(int at) => rows[at];

    public override RowCursor Open(RowCursor? outer) => new Cursor(this, outer);

    public override TableValue Take(IReadOnlyList<int> positions) => new ListTable(Headers, [.. positions.Select(at => rows[at])]);

    public override Filter AsFilter()
    {
        var homes = Headers.Select(header => header.Home ?? throw new DaxException($"{header} has no home and cannot filter.")).ToList();
        if (homes.Count == 1)
            return new ColumnFilter(homes[0], rows.Select(row => homes[0].Code(row[0])));
        return new TupleFilter(homes, rows.Select(row => homes.Select((home, at) => home.Code(row[at])).ToArray()));
    }

    private sealed class Cursor(ListTable table, RowCursor? outer) : RowCursor(outer)
    {
        private object?[] row = [];

        public override void MoveTo(int at) => row = table.Row(at);

        public override bool TryGet(StoredColumn column, out object? value) =>
            TryGet(header => !header.IsHomeless && header.Home == column, out value);

        public override bool TryGetRelated(StoredColumn column, out object? value)
        {
            value = null;
            return false;
        }

        public override bool TryGetHomeless(string name, out object? value) =>
            TryGet(header => header.IsHomeless && string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase), out value);

        public override IEnumerable<Filter> AsFilters() =>
            table.Headers.Select((header, at) => (header.Home, Value: row[at]))
                .Where(cell => cell.Home is not null)
                .Select(cell => new ColumnFilter(cell.Home!, [cell.Home!.Code(cell.Value)]));

        private bool TryGet(Predicate<Header> wanted, out object? value)
        {
            for (var at = 0; at < table.Headers.Count; at++)
            {
                if (wanted(table.Headers[at]))
                {
                    value = row[at];
                    return true;
                }
            }

            value = null;
            return false;
        }
    }
}

namespace Tcns.PowerBi.Tests.Dax.Engine;

/// <summary>Which rows of each table are seen. The session gives one instance for one content, so what it caches is reused.</summary>
internal sealed class FilterContext(Session session, ContextDraft draft)
{
    private readonly Dictionary<StoredTable, int[]> visible = [];

    public Session Session { get; } = session;

    public IReadOnlyList<Filter> Filters { get; } = [.. draft.Filters];

    /// <summary>The cell's grouping columns that still stand as the cell set them.</summary>
    public IReadOnlySet<StoredColumn> Grouping { get; } = draft.Grouping.ToHashSet();

    /// <summary>Whether an iteration's row has become a filter on the way here.</summary>
    public bool Transitioned { get; } = draft.Transitioned;

    /// <summary>The query's filters without the cell's: what ALLSELECTED returns to.</summary>
    public IReadOnlyList<ColumnFilter> Selected { get; } = draft.Selected;

    public Dictionary<string, object?> Measures { get; } = new(StringComparer.OrdinalIgnoreCase);

    public bool IsFiltered(StoredColumn column) => Filters.Any(filter => filter.Columns.Contains(column));

    public int[] Visible(StoredTable table)
    {
        if (visible.TryGetValue(table, out var rows))
            return rows;
        visible[table] = rows = Find(table);
        Session.Remember(rows.Length);
        return rows;
    }

    private int[] Find(StoredTable table)
    {
        var tests = Filters.Select(filter => filter.On(table)).OfType<RowTest>().ToList();
        if (Session.Secured(table) is { } mask)
            tests.Add(new RowTest.ByMask(mask));
        if (tests.Count == 0)
            return table.AllRows;
        var narrowest = tests.Where(test => test.Count is not null).MinBy(test => test.Count);
        if (narrowest is null)
            return Array.FindAll(table.AllRows, row => tests.TrueForAll(test => test.Passes(row)));
        var others = tests.Where(test => test != narrowest).ToList();
        var candidates = narrowest.Count == table.RowCount ? table.AllRows : narrowest.Rows;
        return others.Count == 0 ? candidates : Array.FindAll(candidates, row => others.TrueForAll(test => test.Passes(row)));
    }
}

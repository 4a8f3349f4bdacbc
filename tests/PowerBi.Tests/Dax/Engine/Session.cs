using Tcns.PowerBi.Tests.Dax.Language;

namespace Tcns.PowerBi.Tests.Dax.Engine;

/// <summary>What one pair of eyes sees of the loaded model: a role's rows, a user's name, a clock; with all contexts met so far.</summary>
internal sealed class Session
{
    // About 80 MB of row numbers; after that the contexts are forgotten and worked out again where needed.
    private const int MostRows = 20_000_000;

    private readonly Dictionary<Filter, int> filters = [];
    private readonly Dictionary<string, FilterContext> contexts = [];
    private readonly Dictionary<StoredTable, bool[]> secured = [];
    private int remembered;

    public Session(Catalogue catalogue, TimeProvider? clock, string? user, DaxRole? role)
    {
        Catalogue = catalogue;
        Clock = clock;
        User = user;
        if (role is not null)
            Secure(role);
    }

    public Catalogue Catalogue { get; }

    public TimeProvider? Clock { get; }

    public string? User { get; }

    /// <summary>How many measures wait for each other: more than any model needs means a circle, which would end the process.</summary>
    public int Depth
    {
        get;
        set => field = value <= 40 ? value : throw new DaxException("Measures call each other without end.");
    }

    public FilterContext Context(ContextDraft draft)
    {
        var key = draft.Key(Number);
        if (!contexts.TryGetValue(key, out var context))
            contexts[key] = context = new FilterContext(this, draft);
        return context;
    }

    /// <summary>The rows that the role leaves, whatever the filters; null for all.</summary>
    public bool[]? Secured(StoredTable table) => secured.GetValueOrDefault(table);

    public int[] AllRows(StoredTable table) =>
        Secured(table) is { } mask ? Array.FindAll(table.AllRows, row => mask[row]) : table.AllRows;

    public void Remember(int rows)
    {
        remembered += rows;
        if (remembered < MostRows)
            return;
        contexts.Clear();
        filters.Clear();
        remembered = 0;
    }

    private int Number(Filter filter)
    {
        if (!filters.TryGetValue(filter, out var number))
            filters[filter] = number = filters.Count;
        return number;
    }

    private void Secure(DaxRole role)
    {
        // A role's expression sees the tables as they are, not as the role leaves them.
        var open = new Session(Catalogue, Clock, User, role: null).Context(new ContextDraft());
        var own = role.RowFilters.ToDictionary(
            filter => Catalogue.Table(filter.Key), filter => Allowed(Catalogue.Table(filter.Key), Catalogue.Parse(filter.Value), open));
        foreach (var table in Catalogue.Tables)
        {
            var masks = table.Expanded.Where(own.ContainsKey).Select(one => (Rows: table.RowsOf(one), Mask: own[one])).ToList();
            if (masks.Count > 0)
                secured[table] = [.. table.AllRows.Select(row => masks.TrueForAll(each => each.Mask[each.Rows[row]]))];
        }
    }

    private static bool[] Allowed(StoredTable table, Expression filter, FilterContext open)
    {
        var cursor = new BaseTable(table, table.AllRows).Open(outer: null);
        var scope = new Scope(open, cursor, Variables: null);
        return [.. table.AllRows.Select(row =>
        {
            cursor.MoveTo(row);
            return Values.Truth(Evaluator.Scalar(filter, scope));
        })];
    }
}

using Tcns.PowerBi.Tests.Dax.Engine;
using Tcns.PowerBi.Tests.Dax.Library;
using Tcns.PowerBi.Tests.Dax.Resolving;

namespace Tcns.PowerBi.Tests.Dax;

/// <summary>A semantic model in memory, whose measures can be checked and worked out without Power BI.</summary>
internal sealed class DaxModel
{
    private readonly Lock gate = new();
    private readonly Catalogue catalogue;
    private readonly Dictionary<string, DaxRole> roles;
    private readonly HashSet<StoredTable> loaded = [];
    private readonly Dictionary<(string? Role, string? User), Session> sessions = [];
    private readonly HashSet<string> faultless = [];

    public DaxModel(
        IEnumerable<DaxTable> tables,
        IEnumerable<DaxMeasure> measures,
        IEnumerable<DaxRelationship> relationships,
        IEnumerable<DaxRole>? roles = null)
    {
        catalogue = new Catalogue(tables, measures);
        this.roles = (roles ?? []).ToDictionary(role => role.Name);
        foreach (var each in relationships)
        {
            var from = catalogue.Column(each.FromTable, each.FromColumn);
            var to = catalogue.Column(each.ToTable, each.ToColumn);
            to.IsCalendarKey |= to.Type == DaxType.Date;
            from.Table.Links.Add(new Link(from, to));
        }

        // Chains are known before there are rows: the resolver asks for one-sides.
        ConnectAll();
    }

    /// <summary>Needed for TODAY alone.</summary>
    public TimeProvider? Clock { get; init; }

    public IReadOnlyList<DaxMeasure> Measures => [.. catalogue.Measures.Select(measure => measure.Definition)];

    public void Load(string table, IEnumerable<object?[]> rows)
    {
        var stored = catalogue.Table(table);
        stored.Fill([.. rows]);
        loaded.Add(stored);
        sessions.Clear();
    }

    /// <summary>Of all measures and all roles; none where every name, argument and variable is right.</summary>
    public IReadOnlyList<DaxFault> Faults() =>
    [
        .. catalogue.Measures.SelectMany(measure => Resolver.Faults(catalogue, $"[{measure.Name}]", () => measure.Expression)),
        .. roles.Values.SelectMany(Faults),
        .. Circles.Faults(catalogue),
    ];

    /// <summary>
    /// A measure in brackets or any other expression for a single value: null (BLANK), long, decimal, double, string, bool
    /// or DateTime.
    /// </summary>
    public object? Evaluate(string expression, DaxQuery? query = null)
    {
        // Test classes that run side by side may share a model.
        lock (gate)
            return EvaluateAlone(expression, query ?? DaxQuery.Everything);
    }

    private object? EvaluateAlone(string expression, DaxQuery query)
    {
        if (faultless.Add(expression) && Resolver.Faults(catalogue, "query", () => catalogue.Parse(expression)) is [var fault, ..])
        {
            faultless.Remove(expression);
            throw new DaxException(fault.At, fault.Message);
        }

        var session = Session(query);
        return Evaluator.Scalar(catalogue.Parse(expression), new Scope(Context(session, query), Row: null, Variables: null));
    }

    private IEnumerable<DaxFault> Faults(DaxRole role)
    {
        foreach (var (name, filter) in role.RowFilters)
        {
            var row = TableShape.Of(catalogue.Table(name));
            foreach (var fault in Resolver.Faults(catalogue, $"{role.Name} '{name}'", () => catalogue.Parse(filter), row))
                yield return fault;
        }
    }

    private Session Session(DaxQuery query)
    {
        if (sessions.Count == 0)
            Connect();
        if (sessions.TryGetValue((query.Role, query.User), out var session))
            return session;
        var role = query.Role is null ? null : Role(query.Role);
        return sessions[(query.Role, query.User)] = new Session(catalogue, Clock, query.User, role);
    }

    private DaxRole Role(string name) => roles.GetValueOrDefault(name) ?? throw new DaxException($"There is no role {name}.");

    private FilterContext Context(Session session, DaxQuery query)
    {
        var selected = query.Filters.Select(Filter).ToList();
        var draft = new ContextDraft { Selected = selected };
        selected.ForEach(draft.Add);
        foreach (var filter in query.Cell.Select(Filter))
        {
            draft.Add(filter);
            draft.Grouping.UnionWith(filter.Columns);
        }

        return session.Context(draft);
    }

    /// <summary>A value that no row holds is rather a slip of the test than a wish to see nothing.</summary>
    private ColumnFilter Filter(DaxFilter filter)
    {
        var column = catalogue.Column(filter.Table, filter.Column);
        return new ColumnFilter(column, filter.Values.Select(value => column.Code(Values.Stored(value, column.Type)) is var code and >= 0
            ? code
            : throw new DaxException($"No row of {column} holds {value ?? "BLANK"}.")));
    }

    private void Connect()
    {
        if (catalogue.Tables.FirstOrDefault(table => !loaded.Contains(table)) is { } missing)
            throw new DaxException($"'{missing.Name}' has not been loaded.");
        ConnectAll();
    }

    private void ConnectAll()
    {
        var connected = new HashSet<StoredTable>();
        foreach (var table in catalogue.Tables)
            Connect(table, connected, []);
    }

    /// <summary>One-sides first.</summary>
    private static void Connect(StoredTable table, HashSet<StoredTable> connected, HashSet<StoredTable> waiting)
    {
        if (connected.Contains(table))
            return;
        if (!waiting.Add(table))
            throw new DaxException($"The relationships of '{table.Name}' lead in a circle.");
        foreach (var link in table.Links)
            Connect(link.To, connected, waiting);
        table.Connect();
        connected.Add(table);
    }
}

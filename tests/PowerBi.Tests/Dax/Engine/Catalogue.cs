using Tcns.PowerBi.Tests.Dax.Language;

namespace Tcns.PowerBi.Tests.Dax.Engine;

/// <summary>What names mean. Names are found whatever their case, as in DAX.</summary>
internal sealed class Catalogue
{
    private readonly Dictionary<string, StoredTable> tables = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, StoredMeasure> measures = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Expression> parsed = [];
    private readonly Dictionary<Expression, StoredColumn> resolved = new(ReferenceEqualityComparer.Instance);

    public Catalogue(IEnumerable<DaxTable> tables, IEnumerable<DaxMeasure> measures)
    {
        var columns = 0;
        foreach (var table in tables)
        {
            if (!this.tables.TryAdd(table.Name, new StoredTable(table, columns)))
                throw new DaxException($"'{table.Name}' is declared twice.");
            columns += table.Columns.Count;
        }

        foreach (var measure in measures)
        {
            if (!this.measures.TryAdd(measure.Name, new StoredMeasure(measure)))
                throw new DaxException($"[{measure.Name}] is declared twice.");
        }
    }

    public IEnumerable<StoredTable> Tables => tables.Values;

    public IEnumerable<StoredColumn> Columns => Tables.SelectMany(table => table.Columns);

    public IEnumerable<StoredMeasure> Measures => measures.Values;

    public StoredTable? FindTable(string name) => tables.GetValueOrDefault(name);

    public StoredMeasure? FindMeasure(string name) => measures.GetValueOrDefault(name);

    public StoredTable Table(string name) => FindTable(name) ?? throw new DaxException($"There is no table '{name}'.");

    public StoredColumn Column(string table, string name) =>
        Table(table).Find(name) ?? throw new DaxException($"There is no column '{table}'[{name}].");

    public StoredColumn Column(Expression.Column reference)
    {
        if (!resolved.TryGetValue(reference, out var column))
            resolved[reference] = column = Column(reference.Table, reference.Name);
        return column;
    }

    public Expression Parse(string expression)
    {
        if (!parsed.TryGetValue(expression, out var tree))
            parsed[expression] = tree = Parser.Parse(expression);
        return tree;
    }
}

namespace Tcns.PowerBi.Tests.Dax.Engine;

internal sealed class StoredTable
{
    private readonly Dictionary<string, StoredColumn> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<StoredTable, int[]> rowsOfOneSides = [];
    private readonly Dictionary<StoredTable, KeyIndex> indexes = [];
    private readonly Dictionary<StoredColumn, int[]> codesOfOneSides = [];
    private KeyIndex? twins;

    public StoredTable(DaxTable definition, int firstId)
    {
        Name = definition.Name;
        Columns = [.. definition.Columns.Select((column, at) => new StoredColumn(this, column, firstId + at))];
        foreach (var column in Columns)
        {
            if (!byName.TryAdd(column.Name, column))
                throw new DaxException($"{column} is declared twice.");
        }
    }

    public string Name { get; }

    public IReadOnlyList<StoredColumn> Columns { get; }

    public List<Link> Links { get; } = [];

    public int RowCount { get; private set; }

    public int[] AllRows { get; private set; } = [];

    /// <summary>The expanded table: itself and every one-side that can be reached, in that order.</summary>
    public IReadOnlyList<StoredTable> Expanded { get; private set; } = [];

    public IEnumerable<StoredColumn> ExpandedColumns => Expanded.SelectMany(table => table.Columns);

    public StoredColumn? Find(string column) => byName.GetValueOrDefault(column);

    public bool Reaches(StoredTable other) => rowsOfOneSides.ContainsKey(other);

    public int[] RowsOf(StoredTable oneSide) => rowsOfOneSides[oneSide];

    public void Fill(IReadOnlyList<object?[]> rows)
    {
        foreach (var (column, at) in Columns.Select((column, at) => (column, at)))
            column.Fill([.. rows.Select((row, number) => Cell(row, number, column, at))]);
        RowCount = rows.Count;
        AllRows = [.. Enumerable.Range(0, rows.Count)];
    }

    /// <summary>One-sides must be connected first; two ways to one table are as ambiguous here as in Power BI.</summary>
    public void Connect()
    {
        rowsOfOneSides.Clear();
        indexes.Clear();
        codesOfOneSides.Clear();
        twins = null;
        rowsOfOneSides[this] = AllRows;
        foreach (var link in Links)
        {
            link.Connect();
            foreach (var (table, rows) in link.To.rowsOfOneSides)
            {
                if (!rowsOfOneSides.TryAdd(table, [.. link.RowsOfOneSide.Select(row => rows[row])]))
                    throw new DaxException($"'{Name}' reaches '{table.Name}' by two ways.");
            }
        }

        Expanded = [.. rowsOfOneSides.Keys];
    }

    public KeyIndex IndexOf(StoredTable oneSide)
    {
        if (!indexes.TryGetValue(oneSide, out var index))
            indexes[oneSide] = index = new KeyIndex(rowsOfOneSides[oneSide], oneSide.RowCount);
        return index;
    }

    /// <summary>Of each row of this table the code of its own column or of a one-side's.</summary>
    public int[] CodesOf(StoredColumn column)
    {
        if (column.Table == this)
            return column.Codes;
        if (!codesOfOneSides.TryGetValue(column, out var codes))
            codesOfOneSides[column] = codes = [.. RowsOf(column.Table).Select(row => column.Codes[row])];
        return codes;
    }

    /// <summary>To filter by a row is to filter by its values, so rows with the same values go together.</summary>
    public int[] WithTwins(int[] rows)
    {
        if (Columns.Any(column => column.Values.Count == RowCount))
            return rows;
        twins ??= new KeyIndex(FirstTwins(), RowCount);
        return twins.RowsOf([.. rows.Select(row => twins.KeyOfRow[row]).Distinct()]);
    }

    private int[] FirstTwins()
    {
        var first = new Dictionary<int[], int>(CodesEquality.Instance);
        return [.. AllRows.Select(row =>
        {
            var codes = Columns.Select(column => column.Codes[row]).ToArray();
            return first.TryGetValue(codes, out var twin) ? twin : first[codes] = row;
        })];
    }

    private object? Cell(object?[] row, int number, StoredColumn column, int at)
    {
        if (row.Length != Columns.Count)
            throw new DaxException($"'{Name}', row {number + 1}: {row.Length} values for {Columns.Count} columns.");
        try
        {
            return Values.Stored(row[at], column.Type);
        }
        catch (DaxException refused)
        {
            throw new DaxException($"{column}, row {number + 1}: {refused.Message}.", refused);
        }
    }
}

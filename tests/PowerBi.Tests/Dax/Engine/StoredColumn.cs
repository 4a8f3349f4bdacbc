namespace Tcns.PowerBi.Tests.Dax.Engine;

/// <summary>A column as codes into its own dictionary, the way the real engine keeps it.</summary>
internal sealed class StoredColumn(StoredTable table, DaxColumn definition, int id)
{
    private readonly Dictionary<object, int> codes = new(ValueEquality.Instance);
    private readonly List<object?> values = [];
    private int blankCode = -1;
    private KeyIndex? index;

    public StoredTable Table { get; } = table;

    public string Name => definition.Name;

    public DaxType Type => definition.Type;

    /// <summary>Of its own within the model; ordered as columns were declared.</summary>
    public int Id { get; } = id;

    public int[] Codes { get; private set; } = [];

    /// <summary>By code.</summary>
    public IReadOnlyList<object?> Values => values;

    public bool IsNumber => Type is DaxType.WholeNumber or DaxType.FixedDecimal or DaxType.FloatingPoint;

    /// <summary>A date on the one-side of a relationship.</summary>
    public bool IsCalendarKey { get; set; }

    public bool HasBlank => blankCode >= 0;

    public KeyIndex Index => index ??= new KeyIndex(Codes, values.Count);

    public object? this[int row] => values[Codes[row]];

    public void Fill(IReadOnlyList<object?> cells)
    {
        codes.Clear();
        values.Clear();
        blankCode = -1;
        index = null;
        Codes = [.. cells.Select(Encode)];
    }

    /// <summary>-1 where no row holds the value. BLANK is found strictly, as a value of its own.</summary>
    public int Code(object? value)
    {
        if (value is null)
            return blankCode;
        if (!Fits(value))
            throw new DaxException($"{this} of type {Type} is compared with {Engine.Values.Name(value)}.");
        return codes.TryGetValue(value, out var code) ? code : -1;
    }

    public override string ToString() => $"'{Table.Name}'[{Name}]";

    private bool Fits(object value) => Type switch
    {
        DaxType.Text => value is string,
        DaxType.Date => value is DateTime,
        DaxType.Boolean => value is bool,
        _ => Engine.Values.IsNumber(value),
    };

    private int Encode(object? cell)
    {
        if (cell is null)
            return blankCode >= 0 ? blankCode : blankCode = Add(null);
        if (!codes.TryGetValue(cell, out var code))
            codes[cell] = code = Add(cell);
        return code;
    }

    private int Add(object? value)
    {
        values.Add(value);
        return values.Count - 1;
    }
}

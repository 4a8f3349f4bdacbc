namespace Tcns.PowerBi.Tests.Dax.Engine;

/// <summary>A relationship between stored tables: of each row of the many-side the row of the one-side.</summary>
internal sealed class Link(StoredColumn from, StoredColumn to)
{
    public StoredTable From => from.Table;

    public StoredTable To => to.Table;

    public int[] RowsOfOneSide { get; private set; } = [];

    public override string ToString() => $"{from} → {to}";

    /// <summary>A key without its row would bring in the blank row, which this engine leaves out; so it is refused.</summary>
    public void Connect()
    {
        if (from.Type != to.Type)
            throw new DaxException($"{this}: the keys are of types {from.Type} and {to.Type}.");
        if (to.HasBlank)
            throw new DaxException($"{this}: the one-side holds a BLANK.");
        if (to.Values.Count != to.Table.RowCount)
            throw new DaxException($"{this}: the one-side holds a key twice, {TwiceHeld()}.");
        var rowOfCode = from.Values.Select(value => RowOf(value)).ToArray();
        RowsOfOneSide = [.. from.Codes.Select(code => rowOfCode[code])];
    }

    private int RowOf(object? value)
    {
        var code = value is null ? -1 : to.Code(value);
        return code >= 0 ? to.Index.RowsOf(code)[0] : throw new DaxException($"{this}: {value ?? "BLANK"} is an orphan on the many-side.");
    }

    private object? TwiceHeld() =>
        to.Values[Enumerable.Range(0, to.Values.Count).First(code => to.Index.RowsOf(code).Length > 1)];
}

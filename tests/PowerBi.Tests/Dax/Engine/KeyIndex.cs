namespace Tcns.PowerBi.Tests.Dax.Engine;

/// <summary>Of each row its key (a code, or the row of another table), and of each key its rows.</summary>
internal sealed class KeyIndex
{
    private readonly int[] starts;
    private readonly int[] rows;

    public KeyIndex(int[] keyOfRow, int keys)
    {
        KeyOfRow = keyOfRow;
        starts = new int[keys + 1];
        foreach (var key in keyOfRow)
            starts[key + 1]++;
        for (var key = 0; key < keys; key++)
            starts[key + 1] += starts[key];
        var next = (int[])starts.Clone();
        rows = new int[keyOfRow.Length];
        for (var row = 0; row < keyOfRow.Length; row++)
            rows[next[keyOfRow[row]]++] = row;
    }

    public int[] KeyOfRow { get; }

    public int Keys => starts.Length - 1;

    public ReadOnlySpan<int> RowsOf(int key) => rows.AsSpan(starts[key], starts[key + 1] - starts[key]);

    public int Count(int[] keys)
    {
        var count = 0;
        foreach (var key in keys)
            count += starts[key + 1] - starts[key];
        return count;
    }

    /// <summary>In the table's order.</summary>
    public int[] RowsOf(int[] keys)
    {
        var found = new int[Count(keys)];
        var length = 0;
        foreach (var key in keys)
        {
            var part = RowsOf(key);
            part.CopyTo(found.AsSpan(length));
            length += part.Length;
        }

        if (keys.Length > 1)
            Array.Sort(found);
        return found;
    }
}

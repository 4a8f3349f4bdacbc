namespace Tcns.PowerBi.Tests.Dax.Engine;

/// <summary>What one filter asks of the rows of one table.</summary>
internal abstract class RowTest
{
    /// <summary>How many rows pass, where that is known before looking at them.</summary>
    public virtual int? Count => null;

    /// <summary>Only where <see cref="Count"/> is known; in the table's order.</summary>
    public virtual int[] Rows => throw new InvalidOperationException();

    public abstract bool Passes(int row);

    internal sealed class ByKey(KeyIndex index, int[] keys) : RowTest
    {
        private readonly int count = index.Count(keys);
        private bool[]? allowed;

        public override int? Count => count;

        public override int[] Rows => index.RowsOf(keys);

        public override bool Passes(int row) => (allowed ??= Allowed())[index.KeyOfRow[row]];

        private bool[] Allowed()
        {
            var mask = new bool[index.Keys];
            foreach (var key in keys)
                mask[key] = true;
            return mask;
        }
    }

    internal sealed class ByTuple(IReadOnlyList<int[]> keysOfRow, HashSet<int[]> tuples) : RowTest
    {
        private readonly int[] tuple = new int[keysOfRow.Count];

        public override bool Passes(int row)
        {
            for (var at = 0; at < tuple.Length; at++)
                tuple[at] = keysOfRow[at][row];
            return tuples.Contains(tuple);
        }
    }

    internal sealed class ByMask(bool[] mask) : RowTest
    {
        public override bool Passes(int row) => mask[row];
    }
}

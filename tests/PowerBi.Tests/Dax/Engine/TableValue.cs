namespace Tcns.PowerBi.Tests.Dax.Engine;

internal abstract class TableValue
{
    public abstract IReadOnlyList<Header> Headers { get; }

    public abstract int Count { get; }

    public abstract object?[] Row(int at);

    public abstract RowCursor Open(RowCursor? outer);

    public abstract TableValue Take(IReadOnlyList<int> positions);

    /// <summary>What the table does as an argument of CALCULATE.</summary>
    public abstract Filter AsFilter();

    public IEnumerable<object?[]> Rows() => Enumerable.Range(0, Count).Select(Row);

    /// <summary>One cursor, moved on: an expression that outlives its row must not hold it.</summary>
    public IEnumerable<Scope> Each(Scope scope)
    {
        var cursor = Open(scope.Row);
        var inner = scope with { Row = cursor };
        for (var at = 0; at < Count; at++)
        {
            cursor.MoveTo(at);
            yield return inner;
        }
    }
}

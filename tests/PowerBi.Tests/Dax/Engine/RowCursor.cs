namespace Tcns.PowerBi.Tests.Dax.Engine;

/// <summary>A row context: the current row of an iterated table, and the iterations around it.</summary>
internal abstract class RowCursor(RowCursor? outer)
{
    public RowCursor? Outer { get; } = outer;

    public abstract void MoveTo(int at);

    public abstract bool TryGet(StoredColumn column, out object? value);

    public abstract bool TryGetRelated(StoredColumn column, out object? value);

    /// <summary>A column that ADDCOLUMNS or the like has made.</summary>
    public abstract bool TryGetHomeless(string name, out object? value);

    /// <summary>What context transition makes of the row.</summary>
    public abstract IEnumerable<Filter> AsFilters();

    public IEnumerable<RowCursor> Outward()
    {
        for (var cursor = this; cursor is not null; cursor = cursor.Outer)
            yield return cursor;
    }
}

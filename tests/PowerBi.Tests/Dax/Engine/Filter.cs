namespace Tcns.PowerBi.Tests.Dax.Engine;

/// <summary>One filter of a filter context. Two with the same content are equal, so that contexts can be recognised.</summary>
internal abstract class Filter
{
    public abstract IReadOnlyCollection<StoredColumn> Columns { get; }

    /// <summary>Null where the filter says nothing of the table.</summary>
    public abstract RowTest? On(StoredTable table);

    /// <summary>What is left once the filter is lifted from these columns; null if nothing.</summary>
    public abstract Filter? Without(IReadOnlySet<StoredColumn> columns);

    public abstract override bool Equals(object? obj);

    public abstract override int GetHashCode();
}

using Tcns.PowerBi.Tests.Dax.Engine;

namespace Tcns.PowerBi.Tests.Dax.Library;

/// <summary>What is known of a table expression before it is worked out.</summary>
internal sealed record TableShape(IReadOnlyList<Header> Headers, StoredTable? Base = null)
{
    /// <summary>After a fault: whatever is said of it is not a further fault.</summary>
    public static TableShape Unknown { get; } = new([]);

    public bool IsUnknown => ReferenceEquals(this, Unknown);

    public static TableShape Of(StoredTable table) => new([.. table.Columns.Select(Header.Of)], table);

    public static TableShape Of(IEnumerable<StoredColumn> columns) => new([.. columns.Select(Header.Of)]);

    public static TableShape OfRow(int values) => new([.. NamesOfRow(values).Select(name => new Header(name, Home: null))]);

    /// <summary>As DAX names the columns of { … }.</summary>
    public static IEnumerable<string> NamesOfRow(int values) =>
        values == 1 ? ["Value"] : Enumerable.Range(1, values).Select(number => $"Value{number}");

    public bool Has(StoredColumn column) => IsUnknown || Headers.Any(header => !header.IsHomeless && header.Home == column);

    public bool HasHomeless(string name) =>
        IsUnknown || Headers.Any(header => header.IsHomeless && string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase));

    public bool Reaches(StoredColumn column) => IsUnknown || Base?.ExpandedColumns.Contains(column) == true;
}

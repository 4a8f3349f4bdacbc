namespace Tcns.PowerBi.Tests.Dax.Engine;

/// <summary>
/// A column of a table value; <c>Home</c> is the stored column whose values it carries, by which it can filter. One that
/// SELECTCOLUMNS renamed keeps its home and is spoken of by its new name.
/// </summary>
internal sealed record Header(string Name, StoredColumn? Home, bool Renamed = false)
{
    public bool IsHomeless => Home is null || Renamed;

    public static Header Of(StoredColumn column) => new(column.Name, column);

    public override string ToString() => IsHomeless ? $"[{Name}]" : $"{Home}";
}

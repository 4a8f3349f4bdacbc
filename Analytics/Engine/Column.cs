using Tcns.Analytics.Engine.Handles;

namespace Tcns.Analytics.Engine;

/// <summary>A column's name and type. <c>Storage</c> is the type of the numbers that a DECIMAL is kept in, else the type itself.</summary>
internal sealed record Column(string Name, ColumnType Type, ColumnType Storage, int Width, int Scale)
{
    public static Column Of(string name, LogicalTypeHandle type)
    {
        var id = DuckDbLibrary.duckdb_get_type_id(type);
        return id == ColumnType.Decimal
            ? new(name, id, DuckDbLibrary.duckdb_decimal_internal_type(type),
                DuckDbLibrary.duckdb_decimal_width(type), DuckDbLibrary.duckdb_decimal_scale(type))
            : new(name, id, id, Width: 0, Scale: 0);
    }

    public static Column OfResult(ResultHandle result, ulong index)
    {
        using var type = DuckDbLibrary.duckdb_column_logical_type(result, index);
        return Of(DuckDbLibrary.Message(DuckDbLibrary.duckdb_column_name(result, index)), type);
    }

    public InvalidCastException NotReadAs(string kind) => new($"Column {Name}: type {Type} is not read as {kind}.");
}

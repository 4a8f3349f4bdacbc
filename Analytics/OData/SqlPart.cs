namespace Tcns.Analytics.OData;

/// <summary>An expression in SQL. The text holds names and parameters of our making only.</summary>
internal sealed record SqlPart(string Sql, ODataKind Kind, bool IsNullable)
{
    public static SqlPart Nothing { get; } = new("NULL", ODataKind.Nothing, IsNullable: true);

    public static SqlPart Sure(string sql, ODataKind kind) => new(sql, kind, IsNullable: false);

    /// <summary>Null where any of what it is made of is.</summary>
    public static SqlPart Of(string sql, ODataKind kind, params ReadOnlySpan<SqlPart> parts)
    {
        var isNullable = false;
        foreach (var part in parts)
            isNullable |= part.IsNullable;
        return new(sql, kind, isNullable);
    }

    public override string ToString() => Sql;
}

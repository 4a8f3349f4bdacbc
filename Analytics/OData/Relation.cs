namespace Tcns.Analytics.OData;

/// <summary>A step of a query: its rows as a SELECT, what they hold, and the columns that put them in one order and no other.</summary>
internal sealed record Relation(string Sql, Shape Shape, IReadOnlyList<string> Order)
{
    public Relation Where(SqlPart condition) => this with { Sql = $"SELECT * FROM ({Sql}) WHERE {condition}" };
}

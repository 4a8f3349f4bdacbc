using Microsoft.OData.UriParser.Aggregation;

namespace Tcns.Analytics.OData;

/// <summary>One figure of <c>aggregate(…)</c>. Of no values at all a sum, a least, a greatest and an average are null.</summary>
internal static class AggregateSql
{
    public static SqlPart Write(AggregateExpressionBase node, Shape shape, SqlValues values)
    {
        if (node is not AggregateExpression aggregate)
            throw RefusedException.Unsupported("Only properties of the rows themselves are aggregated.");
        if (aggregate.Method is AggregationMethod.VirtualPropertyCount)
            return SqlPart.Sure("count(*)", ODataKind.Whole);

        var value = new ExpressionSql(shape, values).Write(aggregate.Expression);
        return aggregate.Method switch
        {
            AggregationMethod.CountDistinct => SqlPart.Sure($"count(DISTINCT {value})", ODataKind.Whole),
            AggregationMethod.Min => new SqlPart($"min({value})", value.Kind, IsNullable: true),
            AggregationMethod.Max => new SqlPart($"max({value})", value.Kind, IsNullable: true),
            AggregationMethod.Sum when value.Kind.IsNumber() => new SqlPart(Sum(value), value.Kind, IsNullable: true),
            AggregationMethod.Average when value.Kind.IsNumber() => Average(value),
            _ => throw RefusedException.Unsupported($"'{aggregate.Method}' is not supported of such a property."),
        };
    }

    // The engine adds up in 128 bits, but the type that is promised has 64.
    private static string Sum(SqlPart value) => value.Kind is ODataKind.Whole ? $"CAST(sum({value}) AS BIGINT)" : $"sum({value})";

    private static SqlPart Average(SqlPart value) => value.Kind is ODataKind.Exact
        ? new SqlPart($"CAST(avg({value}) AS DECIMAL(28,10))", ODataKind.Exact, IsNullable: true)
        : new SqlPart($"avg({value})", ODataKind.Double, IsNullable: true);
}

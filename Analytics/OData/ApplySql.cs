using System.Globalization;
using Microsoft.OData.UriParser;
using Microsoft.OData.UriParser.Aggregation;

namespace Tcns.Analytics.OData;

/// <summary>The steps of <c>$apply</c>, each a SELECT over the one before.</summary>
internal static class ApplySql
{
    public static Relation Write(Relation rows, ApplyClause clause, SqlValues values) =>
        clause.Transformations.Aggregate(rows, (relation, step) => step switch
        {
            FilterTransformationNode filter =>
                relation.Where(new ExpressionSql(relation.Shape, values).Condition(filter.FilterClause.Expression)),
            AggregateTransformationNode aggregate => Group(relation, [], aggregate, values),
            GroupByTransformationNode group => Group(relation, [.. group.GroupingProperties.Select(property => NameOf(property, relation))], Inner(group), values),
            _ => throw RefusedException.Unsupported($"The transformation '{step.Kind}' is not supported."),
        });

    private static Field NameOf(GroupByPropertyNode property, Relation relation) => property.ChildTransformations.Count == 0
        ? relation.Shape.Find(property.Name)
        : throw RefusedException.Unsupported("Rows are grouped by their own properties only.");

    private static AggregateTransformationNode? Inner(GroupByTransformationNode group) => group.ChildTransformations switch
    {
        null => null,
        AggregateTransformationNode aggregate => aggregate,
        var other => throw RefusedException.Unsupported($"Within 'groupby' the transformation '{other.Kind}' is not supported."),
    };

    private static Relation Group(Relation rows, IReadOnlyList<Field> keys, AggregateTransformationNode? aggregate, SqlValues values)
    {
        var fields = new List<Field>();
        var columns = new List<string>();
        foreach (var key in keys)
            Add(key.Name, key.Column, key.IsDeclared);
        foreach (var expression in aggregate?.AggregateExpressions ?? [])
            Add(expression.Alias, AggregateSql.Write(expression, rows.Shape, values), isDeclared: false);
        var grouping = keys.Count == 0 ? "" : " GROUP BY " + string.Join(", ", keys.Select(key => key.Column));
        var order = fields.Take(keys.Count).Select(field => field.Column.Sql).ToArray();
        return new Relation($"SELECT {string.Join(", ", columns)} FROM ({rows.Sql}){grouping}", new Shape(fields), order);

        void Add(string name, SqlPart value, bool isDeclared)
        {
            if (fields.Exists(field => field.Name == name))
                throw RefusedException.Malformed($"The name '{name}' is given twice.");

            var column = string.Create(CultureInfo.InvariantCulture, $"c{columns.Count}");
            columns.Add($"{value} AS {column}");
            fields.Add(new Field(name, value with { Sql = column }, isDeclared));
        }
    }
}

using System.Globalization;
using Microsoft.OData.UriParser;
using Tcns.Analytics.Engine;

namespace Tcns.Analytics.OData;

/// <summary>A query as the statement that gives its rows, or counts them.</summary>
internal static class RowsSql
{
    public static RowsPlan Write(ODataQuery query, RowReach reach, IReadOnlyList<string> files, Extent extent)
    {
        var values = new SqlValues();
        var rows = Filtered(query, reach, files, values);
        var fields = Selected(query, rows.Shape);
        var columns = fields.Select(field => field.Column.Sql).ToList();
        var terms = Terms(query, rows, columns, values);
        var sql = $"SELECT * FROM (SELECT {string.Join(", ", columns.Select((column, place) => $"{column} AS {Name(place)}"))} FROM ({rows.Sql}))";
        if (extent.After is { } after)
            sql += $" WHERE {Keyset.After(terms, after, values)}";
        if (terms.Count > 0)
            sql += $" ORDER BY {string.Join(", ", terms.Select(term => term.Sql))}";
        if (extent.Most is { } most)
            sql += $" LIMIT {values.Whole(most)}";
        if (extent.Skip > 0)
            sql += $" OFFSET {values.Whole(extent.Skip)}";
        return new RowsPlan(values.Bind(Statement.Create("odata " + query.Table, sql)), fields, terms);
    }

    public static Statement Count(ODataQuery query, RowReach reach, IReadOnlyList<string> files)
    {
        var values = new SqlValues();
        var rows = Filtered(query, reach, files, values);
        return values.Bind(Statement.Create("odata count " + query.Table, $"SELECT count(*) FROM ({rows.Sql})"));
    }

    private static Relation Filtered(ODataQuery query, RowReach reach, IReadOnlyList<string> files, SqlValues values)
    {
        var rows = FeedRelation.Of(query.Table, reach, files, values);
        if (query.Apply is { } apply)
            rows = ApplySql.Write(rows, apply, values);
        return query.Filter is { } filter ? rows.Where(new ExpressionSql(rows.Shape, values).Condition(filter.Expression)) : rows;
    }

    private static Field[] Selected(ODataQuery query, Shape shape) => query.Select is { } names
        ? [.. names.Distinct().Select(shape.Find)]
        : [.. shape.Fields];

    /// <summary>What the reader asks for, then what makes the order complete. Of a value that is there already nothing is added.</summary>
    private static List<OrderTerm> Terms(ODataQuery query, Relation rows, List<string> columns, SqlValues values)
    {
        var terms = new List<OrderTerm>();
        var expressions = new ExpressionSql(rows.Shape, values);
        for (var clause = query.OrderBy; clause is not null; clause = clause.ThenBy)
            Add(expressions.Write(clause.Expression), clause.Direction is OrderByDirection.Descending);
        foreach (var column in rows.Order)
            Add(rows.Shape.Fields.Select(field => field.Column).Single(part => part.Sql == column || part.Sql == Quoted.Name(column)), isDescending: false);
        return terms;

        void Add(SqlPart value, bool isDescending)
        {
            var place = columns.IndexOf(value.Sql);
            if (place < 0)
            {
                place = columns.Count;
                columns.Add(value.Sql);
            }

            if (!terms.Exists(term => term.Place == place))
                terms.Add(new OrderTerm(value with { Sql = Name(place) }, isDescending, place));
        }
    }

    private static string Name(int place) => string.Create(CultureInfo.InvariantCulture, $"r{place}");
}

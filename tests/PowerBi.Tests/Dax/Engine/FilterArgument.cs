using Tcns.PowerBi.Tests.Dax.Language;
using Tcns.PowerBi.Tests.Dax.Library;

namespace Tcns.PowerBi.Tests.Dax.Engine;

/// <summary>An argument of CALCULATE that sets a filter: a table, or a condition on columns of one table.</summary>
internal static class FilterArgument
{
    public static Filter Read(Expression argument, Scope scope)
    {
        var columns = ConditionColumns(argument).Select(scope.Session.Catalogue.Column).Distinct().ToList();
        if (columns.Count == 0)
            return Evaluator.Table(argument, scope).AsFilter();
        if (columns.Exists(column => column.Table != columns[0].Table))
            throw new DaxException(argument.At, "a condition names columns of one table alone.");
        return columns.Count == 1
            ? Quick(argument, columns[0], scope) ?? Slow(argument, columns, scope)
            : Slow(argument, columns, scope);
    }

    /// <summary>The columns whose values the condition runs through: not those that an aggregation takes in.</summary>
    public static IEnumerable<Expression.Column> ConditionColumns(Expression expression) => expression switch
    {
        Expression.Column column => [column],
        Expression.Binary binary => ConditionColumns(binary.Left).Concat(ConditionColumns(binary.Right)),
        Expression.Negative negative => ConditionColumns(negative.Operand),
        Expression.Not not => ConditionColumns(not.Operand),
        Expression.In membership => ConditionColumns(membership.Value),
        Expression.Call call when FunctionList.IsPlain(call) => call.Arguments.SelectMany(ConditionColumns),
        _ => [],
    };

    /// <summary>The same as FILTER over ALL of the columns.</summary>
    private static Filter Slow(Expression condition, List<StoredColumn> columns, Scope scope)
    {
        var table = Distinct.Of(columns[0].Table, scope.Session.AllRows(columns[0].Table), columns);
        var passing = new List<int>();
        foreach (var (row, at) in table.Each(scope).Select((row, at) => (row, at)))
        {
            if (Values.Truth(Evaluator.Scalar(condition, row)))
                passing.Add(at);
        }

        return table.Take(passing).AsFilter();
    }

    /// <summary>Equality and IN are looked up, not tried value by value: columns may hold a hundred thousand.</summary>
    private static ColumnFilter? Quick(Expression condition, StoredColumn column, Scope scope) => condition switch
    {
        Expression.Binary { Sign: "=", Left: Expression.Column, Right: var right } when !ConditionColumns(right).Any() =>
            new ColumnFilter(column, CodesOf(column, Evaluator.Scalar(right, scope))),
        Expression.Binary { Sign: "==", Left: Expression.Column, Right: var right } when !ConditionColumns(right).Any() =>
            new ColumnFilter(column, [column.Code(Evaluator.Scalar(right, scope))]),
        Expression.In { Value: Expression.Column, Table: var table } =>
            new ColumnFilter(column, Evaluator.Table(table, scope).Rows().Select(row => column.Code(row.Single()))),
        _ => null,
    };

    /// <summary>BLANK and zero, empty text and FALSE are equal to each other under <c>=</c>.</summary>
    private static IEnumerable<int> CodesOf(StoredColumn column, object? value)
    {
        yield return column.Code(value);
        if (value is null && column.Type != DaxType.Date)
            yield return column.Code(column.IsNumber ? 0L : column.Type == DaxType.Text ? "" : false);
        if (value is "" or false or 0L or 0m or 0d)
            yield return column.Code(null);
    }
}

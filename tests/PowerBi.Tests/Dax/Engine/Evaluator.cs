using Tcns.PowerBi.Tests.Dax.Language;
using Tcns.PowerBi.Tests.Dax.Library;

namespace Tcns.PowerBi.Tests.Dax.Engine;

internal static class Evaluator
{
    public static object? Scalar(Expression expression, Scope scope) =>
        Any(expression, scope) is var value and not TableValue
            ? value
            : throw new DaxException(expression.At, "a single value is needed, not a table.");

    public static TableValue Table(Expression expression, Scope scope) =>
        Any(expression, scope) as TableValue ?? throw new DaxException(expression.At, "a table is needed, not a single value.");

    public static object? Any(Expression expression, Scope scope)
    {
        try
        {
            return Evaluate(expression, scope);
        }
        catch (DaxException refused) when (refused.At is null)
        {
            throw new DaxException(expression.At, refused.Message, refused);
        }
    }

    /// <summary>A measure is always within an unwritten CALCULATE.</summary>
    public static object? Measure(StoredMeasure measure, Scope scope)
    {
        var context = scope.Row is null ? scope.Context : Calculation.Transition(scope);
        if (context.Measures.TryGetValue(measure.Name, out var known))
            return known;
        context.Session.Depth++;
        try
        {
            return context.Measures[measure.Name] = Scalar(measure.Expression, new Scope(context, Row: null, Variables: null));
        }
        catch (DaxException refused)
        {
            throw new DaxException($"[{measure.Name}] {refused.Message}", refused);
        }
        finally
        {
            context.Session.Depth--;
        }
    }

    private static object? Evaluate(Expression expression, Scope scope) => expression switch
    {
        Expression.Constant constant => constant.Value,
        Expression.Column reference => Cell(scope.Session.Catalogue.Column(reference), scope),
        Expression.Bracket bracket => Bracket(bracket, scope),
        Expression.Word name => Named(name, scope),
        Expression.Call call => FunctionList.Find(call.Function).Run(new Invocation(call, scope)),
        Expression.Binary binary => Binary(binary, scope),
        Expression.Negative negative => Operators.Negate(Scalar(negative.Operand, scope)),
        Expression.Not not => !Values.Truth(Scalar(not.Operand, scope)),
        Expression.In membership => In(membership, scope),
        Expression.Rows rows => Rows(rows, scope),
        Expression.Block block => Block(block, scope),
        _ => throw new DaxException("an argument is missing."),
    };

    private static object? Cell(StoredColumn column, Scope scope)
    {
        for (var cursor = scope.Row; cursor is not null; cursor = cursor.Outer)
        {
            if (cursor.TryGet(column, out var value))
                return value;
        }

        throw new DaxException($"{column} has no current row here.");
    }

    private static object? Bracket(Expression.Bracket bracket, Scope scope)
    {
        for (var cursor = scope.Row; cursor is not null; cursor = cursor.Outer)
        {
            if (cursor.TryGetHomeless(bracket.Text, out var value))
                return value;
        }

        return scope.Session.Catalogue.FindMeasure(bracket.Text) is { } measure
            ? Measure(measure, scope)
            : throw new DaxException($"there is no measure [{bracket.Text}].");
    }

    private static object? Named(Expression.Word name, Scope scope)
    {
        if (!name.Quoted && scope.Find(name.Text) is { } variable)
            return variable.Value;
        var table = scope.Session.Catalogue.Table(name.Text);
        return new BaseTable(table, scope.Context.Visible(table));
    }

    private static object? Binary(Expression.Binary binary, Scope scope)
    {
        var left = Scalar(binary.Left, scope);
        return binary.Sign switch
        {
            "&&" => Values.Truth(left) && Values.Truth(Scalar(binary.Right, scope)),
            "||" => Values.Truth(left) || Values.Truth(Scalar(binary.Right, scope)),
            _ => Operators.Apply(binary.Sign, left, Scalar(binary.Right, scope)),
        };
    }

    private static object In(Expression.In membership, Scope scope)
    {
        var table = Table(membership.Table, scope);
        if (table.Headers.Count != 1)
            throw new DaxException($"a single value is looked for in a table of {table.Headers.Count} columns.");
        var value = Scalar(membership.Value, scope);
        return table.Rows().Any(row => Operators.StrictlyEqual(value, row[0]));
    }

    private static ListTable Rows(Expression.Rows rows, Scope scope)
    {
        return new ListTable(
            TableShape.OfRow(rows.Items[0].Count).Headers,
            [.. rows.Items.Select(row => row.Select(value => Scalar(value, scope)).ToArray())]);
    }

    private static object? Block(Expression.Block block, Scope scope)
    {
        foreach (var definition in block.Definitions)
            scope = scope with { Variables = new Variable(definition, scope) };
        return Any(block.Result, scope);
    }
}

using Tcns.PowerBi.Tests.Dax.Engine;
using Tcns.PowerBi.Tests.Dax.Language;
using Tcns.PowerBi.Tests.Dax.Library;

namespace Tcns.PowerBi.Tests.Dax.Resolving;

/// <summary>An argument of CALCULATE: what lifts filters, a table, or a condition on columns of one table.</summary>
internal static class FilterResolver
{
    public static void Resolve(Resolver resolver, Expression argument, Surroundings around)
    {
        if (argument is Expression.Call { Function: "ALL" or "ALLEXCEPT" or "ALLSELECTED" or "REMOVEFILTERS" or "KEEPFILTERS" } modifier)
        {
            CallResolver.Resolve(resolver, modifier, around, asFilter: true);
            return;
        }

        var references = FilterArgument.ConditionColumns(argument).ToList();
        if (references.Count > 0)
            Condition(resolver, argument, references, around);
        else if (Known(resolver, argument, around) is { } homeless)
            resolver.Fault(argument.At, $"{homeless} has no home and cannot filter.");
    }

    private static Header? Known(Resolver resolver, Expression argument, Surroundings around) =>
        resolver.Table(argument, around).Headers.FirstOrDefault(header => header.Home is null);

    private static void Condition(Resolver resolver, Expression condition, List<Expression.Column> references, Surroundings around)
    {
        var columns = references.Select(resolver.Column).OfType<StoredColumn>().Distinct().ToList();
        if (columns.Count < references.Select(reference => (reference.Table, reference.Name)).Distinct().Count())
            return;
        if (columns.Exists(column => column.Table != columns[0].Table))
            resolver.Fault(condition.At, "a condition names columns of one table alone.");
        foreach (var part in Parts(condition))
        {
            if (part is Expression.Bracket bracket)
                resolver.Fault(bracket.At, $"a condition may not name the measure [{bracket.Text}]; put it into a variable.");
            if (part is Expression.Call { Function: "CALCULATE" or "CALCULATETABLE" } call)
                resolver.Fault(call.At, $"a condition may not hold {call.Function}; put it into a variable.");
        }

        resolver.Scalar(condition, around.Within(TableShape.Of(columns)));
    }

    private static IEnumerable<Expression> Parts(Expression expression) => expression switch
    {
        Expression.Binary binary => [binary, .. Parts(binary.Left), .. Parts(binary.Right)],
        Expression.Negative negative => [negative, .. Parts(negative.Operand)],
        Expression.Not not => [not, .. Parts(not.Operand)],
        Expression.In membership => [membership, .. Parts(membership.Value), .. Parts(membership.Table)],
        Expression.Rows rows => [rows, .. rows.Items.SelectMany(row => row).SelectMany(Parts)],
        Expression.Call call => [call, .. call.Arguments.SelectMany(Parts)],
        _ => [expression],
    };
}

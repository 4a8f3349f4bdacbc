using Tcns.PowerBi.Tests.Dax.Engine;
using Tcns.PowerBi.Tests.Dax.Language;

namespace Tcns.PowerBi.Tests.Dax.Library;

internal static class FilterFunctions
{
    public static IReadOnlyList<Function> All { get; } =
    [
        new("CALCULATE", "q*f", call => Evaluator.Scalar(call.Arguments[0], Inner(call))),
        new("CALCULATETABLE", "Q*f", call => Evaluator.Table(call.Arguments[0], Inner(call))) { ReturnsTable = true },
        new("FILTER", "tr", Filter) { ReturnsTable = true },
        new("ALL", "?a*a", EverythingOf) { ReturnsTable = true },
        new("ALLSELECTED", "?a*a", Selected) { ReturnsTable = true },
        new("ALLEXCEPT", "bc*c", OnlyModifies) { ReturnsTable = true, ModifiesOnly = true },
        new("REMOVEFILTERS", "?a*a", OnlyModifies) { ReturnsTable = true, ModifiesOnly = true },
        new("KEEPFILTERS", "f", OnlyModifies) { ReturnsTable = true, ModifiesOnly = true },
        new("VALUES", "a", call => VisibleOf(call, call.Scope.Context)) { ReturnsTable = true },
    ];

    private static Scope Inner(Invocation call) => Calculation.Enter([.. call.Arguments.Skip(1)], call.Scope);

    private static object OnlyModifies(Invocation call) =>
        throw new DaxException("this function may stand only as an argument of CALCULATE or CALCULATETABLE.");

    private static TableValue Filter(Invocation call)
    {
        var table = call.Table(0);
        var passing = new List<int>();
        foreach (var (row, at) in table.Each(call.Scope).Select((row, at) => (row, at)))
        {
            if (Values.Truth(Evaluator.Scalar(call.Arguments[1], row)))
                passing.Add(at);
        }

        return table.Take(passing);
    }

    /// <summary>A role's rows bind ALL too.</summary>
    private static TableValue EverythingOf(Invocation call) => Of(call, call.Scope.Session.AllRows);

    /// <summary>As a table: what the query's own filters leave, without the cell's.</summary>
    private static TableValue Selected(Invocation call)
    {
        Modifier.RefuseInIteration(call.Scope);
        var draft = ContextDraft.Of(call.Scope.Context);
        draft.RemoveAll();
        draft.Selected.ToList().ForEach(draft.Add);
        return VisibleOf(call, call.Scope.Session.Context(draft));
    }

    private static TableValue VisibleOf(Invocation call, FilterContext context) => Of(call, context.Visible);

    private static TableValue Of(Invocation call, Func<StoredTable, int[]> rows)
    {
        if (call.Count == 0)
            throw new DaxException("without arguments this function only lifts filters within CALCULATE.");
        if (call.Arguments[0] is Expression.Word name)
        {
            var table = call.Scope.Session.Catalogue.Table(name.Text);
            return call.Count == 1 ? new BaseTable(table, rows(table)) : throw new DaxException("one table, or columns of one.");
        }

        var columns = call.Columns(0);
        return columns.All(column => column.Table == columns[0].Table)
            ? Distinct.Of(columns[0].Table, rows(columns[0].Table), columns)
            : throw new DaxException("the columns must be of one table.");
    }
}

using Tcns.PowerBi.Tests.Dax.Language;

namespace Tcns.PowerBi.Tests.Dax.Engine;

/// <summary>The arguments of CALCULATE that lift filters instead of setting them.</summary>
internal static class Modifier
{
    public static void Apply(Expression.Call call, ContextDraft draft, Scope scope)
    {
        var columns = call.Arguments.SelectMany(argument => Columns(argument, scope)).ToHashSet();
        switch (call.Function)
        {
            case "ALL" or "REMOVEFILTERS" when call.Arguments.Count == 0:
                draft.RemoveAll();
                break;
            case "ALL" or "REMOVEFILTERS":
                draft.Remove(columns);
                break;
            case "ALLEXCEPT":
                var kept = call.Arguments.Skip(1).SelectMany(argument => Columns(argument, scope)).ToHashSet();
                draft.Remove(Columns(call.Arguments[0], scope).Where(column => !kept.Contains(column)));
                break;
            case "ALLSELECTED":
                RefuseInIteration(scope);
                draft.RestoreSelected(call.Arguments.Count > 0 ? columns : [.. scope.Session.Catalogue.Columns]);
                break;
            default:
                throw new DaxException($"{call.Function} lifts no filters.");
        }
    }

    /// <summary>Within an iteration ALLSELECTED returns to the iterated rows, in ways that Microsoft advises against.</summary>
    public static void RefuseInIteration(Scope scope)
    {
        if (scope.Context.Transitioned || scope.Row is not null)
            throw new DaxException("ALLSELECTED within an iteration is not known here.");
    }

    /// <summary>A table stands for its expanded table.</summary>
    private static IEnumerable<StoredColumn> Columns(Expression argument, Scope scope) => argument switch
    {
        Expression.Column column => [scope.Session.Catalogue.Column(column)],
        Expression.Word name => scope.Session.Catalogue.Table(name.Text).ExpandedColumns,
        _ => throw new DaxException(argument.At, "a table or column is needed."),
    };
}

using Tcns.PowerBi.Tests.Dax.Language;

namespace Tcns.PowerBi.Tests.Dax.Engine;

/// <summary>
/// CALCULATE: the explicit filters are worked out where it stands; then rows become filters, modifiers lift filters, and
/// the explicit filters displace those of the same columns (KEEPFILTERS: join them).
/// </summary>
internal static class Calculation
{
    public static Scope Enter(IReadOnlyList<Expression> arguments, Scope scope)
    {
        var modifiers = new List<Expression.Call>();
        var filters = new List<(Filter Filter, bool Keep)>();
        foreach (var argument in arguments)
        {
            if (argument is Expression.Call { Function: "ALL" or "ALLEXCEPT" or "ALLSELECTED" or "REMOVEFILTERS" } modifier)
                modifiers.Add(modifier);
            else if (argument is Expression.Call { Function: "KEEPFILTERS", Arguments: [var kept] })
                filters.Add((FilterArgument.Read(kept, scope), Keep: true));
            else
                filters.Add((FilterArgument.Read(argument, scope), Keep: false));
        }

        var draft = Draft(scope);
        foreach (var modifier in modifiers)
            Modifier.Apply(modifier, draft, scope);
        foreach (var (filter, keep) in filters)
            Displace(filter, keep, draft);
        foreach (var (filter, _) in filters)
            draft.Add(filter);

        // No row context survives CALCULATE; variables do, with the values they have.
        return new Scope(scope.Session.Context(draft), Row: null, scope.Variables);
    }

    /// <summary>A filter on a day that is a relationship's key lifts those of all the calendar's columns, for time intelligence.</summary>
    private static void Displace(Filter filter, bool keep, ContextDraft draft)
    {
        var calendars = filter.Columns.Where(column => column.IsCalendarKey).Select(column => column.Table).ToList();
        if (!keep)
            draft.Remove(filter.Columns.Concat(calendars.SelectMany(table => table.Columns)));
        else if (calendars.Count > 0)
            throw new DaxException("KEEPFILTERS on a calendar's key is not known here.");
    }

    public static FilterContext Transition(Scope scope) => scope.Session.Context(Draft(scope));

    private static ContextDraft Draft(Scope scope)
    {
        var draft = ContextDraft.Of(scope.Context);
        foreach (var cursor in (scope.Row?.Outward() ?? []).Reverse())
        {
            foreach (var filter in cursor.AsFilters())
                draft.Transition(filter);
        }

        return draft;
    }
}

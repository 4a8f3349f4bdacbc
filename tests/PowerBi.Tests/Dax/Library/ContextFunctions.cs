using Tcns.PowerBi.Tests.Dax.Engine;
using Tcns.PowerBi.Tests.Dax.Language;

namespace Tcns.PowerBi.Tests.Dax.Library;

/// <summary>What asks the filter context, or the current row's one-sides.</summary>
internal static class ContextFunctions
{
    public static IReadOnlyList<Function> All { get; } =
    [
        new("HASONEVALUE", "c", call => Codes(call).Count == 1),
        new("SELECTEDVALUE", "c?s", SelectedValue),
        new("ISFILTERED", "a", IsFiltered),
        new("ISINSCOPE", "c", IsInScope),
        new("RELATED", "k", Related),
        new("LOOKUPVALUE", "ccs*cs", LookUp),
    ];

    private static List<int> Codes(Invocation call) => Distinct.Codes(call.Column(0), call.Visible(call.Column(0)));

    private static object? SelectedValue(Invocation call)
    {
        var codes = Codes(call);
        return codes.Count == 1 ? call.Column(0).Values[codes[0]] : call.Has(1) ? call.Scalar(1) : null;
    }

    /// <summary>Directly, not through a relationship.</summary>
    private static object IsFiltered(Invocation call)
    {
        var columns = call.Arguments[0] is Expression.Word name
            ? call.Scope.Session.Catalogue.Table(name.Text).Columns
            : [call.Column(0)];
        return columns.Any(call.Scope.Context.IsFiltered);
    }

    /// <summary>Whether the cell groups by the column and nothing has displaced that since.</summary>
    private static object IsInScope(Invocation call)
    {
        var grouped = call.Scope.Context.Grouping.Contains(call.Column(0));
        return grouped || !call.Scope.Context.Transitioned
            ? grouped
            : throw new DaxException("ISINSCOPE within an iteration is not known here.");
    }

    private static object? Related(Invocation call)
    {
        var column = call.Column(0);
        foreach (var cursor in call.Scope.Row?.Outward() ?? [])
        {
            if (cursor.TryGetRelated(column, out var value))
                return value;
        }

        throw new DaxException($"no current row reaches {column}.");
    }

    /// <summary>The filter context does not matter; several different answers are an error.</summary>
    private static object? LookUp(Invocation call)
    {
        var result = call.Column(0);
        var rows = call.Scope.Session.AllRows(result.Table).AsEnumerable();
        for (var at = 1; at < call.Count; at += 2)
        {
            var column = call.Column(at);
            if (column.Table != result.Table)
                throw new DaxException("LOOKUPVALUE is known here only within one table.");
            var code = column.Code(call.Scalar(at + 1));
            rows = rows.Where(row => column.Codes[row] == code);
        }

        var found = rows.Select(row => result.Codes[row]).Distinct().Take(2).ToList();
        return found.Count switch
        {
            0 => null,
            1 => result.Values[found[0]],
            _ => throw new DaxException($"LOOKUPVALUE finds several values of {result}."),
        };
    }
}

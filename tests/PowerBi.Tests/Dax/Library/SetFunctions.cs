using Tcns.PowerBi.Tests.Dax.Engine;

namespace Tcns.PowerBi.Tests.Dax.Library;

internal static class SetFunctions
{
    public static IReadOnlyList<Function> All { get; } =
    [
        new("UNION", "tt*t", Union) { ReturnsTable = true },
        new("EXCEPT", "tt", call => Left(call, wantedInRight: false)) { ReturnsTable = true },
        new("INTERSECT", "tt", call => Left(call, wantedInRight: true)) { ReturnsTable = true },
    ];

    /// <summary>Duplicates stay; a column keeps its home only if it has the same in all tables.</summary>
    private static ListTable Union(Invocation call)
    {
        var tables = Enumerable.Range(0, call.Count).Select(call.Table).ToList();
        tables.ForEach(table => SameWidth(tables[0], table));
        var headers = tables[0].Headers.Select((header, at) =>
            tables.TrueForAll(table => table.Headers[at].Home == header.Home) ? header : new Header(header.Name, Home: null));
        return new ListTable([.. headers], [.. tables.SelectMany(table => table.Rows())]);
    }

    /// <summary>Rows of the left table, with their duplicates and their homes.</summary>
    private static TableValue Left(Invocation call, bool wantedInRight)
    {
        var (left, right) = (call.Table(0), call.Table(1));
        SameWidth(left, right);
        var known = new HashSet<IReadOnlyList<object?>>(right.Rows(), RowEquality.Instance);
        return left.Take([.. Enumerable.Range(0, left.Count).Where(at => known.Contains(left.Row(at)) == wantedInRight)]);
    }

    private static void SameWidth(TableValue first, TableValue second)
    {
        if (first.Headers.Count != second.Headers.Count)
            throw new DaxException($"Tables of {first.Headers.Count} and {second.Headers.Count} columns do not go together.");
    }
}

using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.M.Library;

/// <summary>Counts, sums and extremes of lists. Nulls are left out of all but <c>List.Count</c>.</summary>
internal static class ListFigures
{
    public static void Fill(Shelf shelf) => shelf
        .Function("List.Count", 1, 1, given => (decimal)given.List(0).Count)
        .Function("List.NonNullCount", 1, 1, given => (decimal)Present(given).Count())
        .Function("List.AnyTrue", 1, 1, given => given.List(0).Values().Any(item => item is true))
        .Function("List.Sum", 1, 1, given => Folded(given, Arithmetic.Add))
        .Function("List.Max", 1, 1, given => Folded(given, (best, item) => Order.ForSorting(item, best) > 0 ? item : best))
        .Function("List.Min", 1, 1, given => Folded(given, (best, item) => Order.ForSorting(item, best) < 0 ? item : best));

    /// <summary>Null of an empty list.</summary>
    private static object? Folded(Arguments given, Func<object?, object?, object?> fold) =>
        Present(given).Aggregate((object?)null, (one, item) => one is null ? item : fold(one, item));

    private static IEnumerable<object?> Present(Arguments given) => given.List(0).Values().Where(item => item is not null);
}

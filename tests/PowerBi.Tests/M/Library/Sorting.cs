using System.Runtime.ExceptionServices;

namespace Tcns.PowerBi.Tests.M.Library;

/// <summary>Sorting that lets through what a comparison throws: the runtime wraps it, and M's <c>try</c> would not know it.</summary>
internal static class Sorting
{
    public static T[] Sorted<T>(this IEnumerable<T> items, Comparison<T> order)
    {
        try
        {
            return [.. items.Order(Comparer<T>.Create(order))];
        }
        catch (InvalidOperationException wrapped) when (wrapped.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }
}

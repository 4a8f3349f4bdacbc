namespace Tcns.PowerBi.Tests.M.Values;

/// <summary>M's <c>=</c> as the comparer of a set.</summary>
internal sealed class SameValues : IEqualityComparer<object?>
{
    public static readonly SameValues Comparer = new();

    bool IEqualityComparer<object?>.Equals(object? x, object? y) => Equality.Same(x, y);

    int IEqualityComparer<object?>.GetHashCode(object? obj) => Equality.Hash(obj);
}

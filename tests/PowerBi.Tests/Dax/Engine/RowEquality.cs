namespace Tcns.PowerBi.Tests.Dax.Engine;

internal sealed class RowEquality : IEqualityComparer<IReadOnlyList<object?>>
{
    public static RowEquality Instance { get; } = new();

    public bool Equals(IReadOnlyList<object?>? x, IReadOnlyList<object?>? y) =>
        x is null || y is null ? ReferenceEquals(x, y) : x.SequenceEqual(y, ValueEquality.Instance);

    public int GetHashCode(IReadOnlyList<object?> obj)
    {
        var hash = new HashCode();
        foreach (var value in obj)
            hash.Add(value, ValueEquality.Instance);
        return hash.ToHashCode();
    }
}

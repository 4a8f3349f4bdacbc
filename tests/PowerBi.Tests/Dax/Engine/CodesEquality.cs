namespace Tcns.PowerBi.Tests.Dax.Engine;

internal sealed class CodesEquality : IEqualityComparer<int[]>
{
    public static CodesEquality Instance { get; } = new();

    public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode(int[] obj)
    {
        var hash = new HashCode();
        foreach (var code in obj)
            hash.Add(code);
        return hash.ToHashCode();
    }
}

using System.Collections;

namespace Tcns.Domain.Plans;

/// <summary>The entries of one of a plan's lists, in their order; two with equal entries are equal, as plans are.</summary>
public sealed class Entries<T> : IReadOnlyList<T>, IEquatable<Entries<T>>
    where T : notnull
{
    private readonly T[] entries;

    internal Entries(IEnumerable<T> entries)
    {
        this.entries = [.. entries];
    }

    public int Count => entries.Length;

    public T this[int index] => entries[index];

    public bool Equals(Entries<T>? other) => other is not null && entries.AsSpan().SequenceEqual(other.entries);

    public override bool Equals(object? obj) => Equals(obj as Entries<T>);

    public override int GetHashCode() => entries.Aggregate(entries.Length, HashCode.Combine);

    public IEnumerator<T> GetEnumerator() => entries.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

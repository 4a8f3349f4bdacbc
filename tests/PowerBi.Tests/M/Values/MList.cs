namespace Tcns.PowerBi.Tests.M.Values;

/// <summary>A list; which items it has, and each of them, is worked out when it is asked for.</summary>
internal sealed class MList(IEnumerable<object?> items)
{
    private readonly Kept<object?> kept = new(items);

    public int Count => kept.Count();

    /// <summary>Of an item that there is.</summary>
    public object? this[int index] => kept.Reaches(index) ? kept[index] = Thunk.Force(kept[index]) : throw TooFew();

    public static MException TooFew() => MException.Expression("There weren't enough elements in the enumeration to complete the operation.");

    public bool Reaches(int index) => kept.Reaches(index);

    /// <summary>Each item, worked out one after another.</summary>
    public IEnumerable<object?> Values()
    {
        for (var i = 0; kept.Reaches(i); i++)
            yield return this[i];
    }

    /// <summary>The items as they stand, promises among them.</summary>
    internal IEnumerable<object?> Items() => kept.All();
}

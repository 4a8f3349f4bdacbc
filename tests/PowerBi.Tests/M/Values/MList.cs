namespace Tcns.PowerBi.Tests.M.Values;

/// <summary>A list; its items are worked out when they are asked for.</summary>
internal sealed class MList(object?[] items)
{
    public static readonly MList Empty = new([]);

    public int Count => items.Length;

    public object? this[int index] => Thunk.Force(items, index);

    /// <summary>The items as they stand, promises among them.</summary>
    internal object?[] Items => items;

    /// <summary>Each item, worked out one after another.</summary>
    public IEnumerable<object?> Values()
    {
        for (var i = 0; i < items.Length; i++)
            yield return this[i];
    }
}

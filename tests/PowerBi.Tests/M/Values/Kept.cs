namespace Tcns.PowerBi.Tests.M.Values;

/// <summary>Items that are made as they are asked for, in their order, and then kept.</summary>
internal sealed class Kept<T>(IEnumerable<T> made)
{
    private readonly List<T> items = [];
    private IEnumerator<T>? making;
    private Exception? trouble;
    private bool ended;

    /// <summary>Of an item that has been reached.</summary>
    public T this[int index]
    {
        get => items[index];
        set => items[index] = value;
    }

    public int Count()
    {
        while (!ended)
            Make();
        return items.Count;
    }

    /// <summary>Whether there is an item at that place. What makes them may fail, and then fails each time.</summary>
    public bool Reaches(int index)
    {
        while (index >= items.Count && !ended)
            Make();
        return index < items.Count;
    }

    public IEnumerable<T> All()
    {
        for (var i = 0; Reaches(i); i++)
            yield return items[i];
    }

    private void Make()
    {
        // An enumerator that has failed says afterwards only that it has ended.
        if (trouble is not null)
            throw trouble;
        try
        {
            making ??= made.GetEnumerator();
            if (making.MoveNext())
                items.Add(making.Current);
            else
                ended = true;
        }
        catch (Exception caught)
        {
            trouble = caught;
            throw;
        }
    }
}

namespace Tcns.PowerBi.Tests.M.Language;

/// <summary>The names that can be seen from a place in a document.</summary>
internal sealed class Names(Names? outer, IReadOnlyList<string> own)
{
    /// <summary>The name whose own expression is being read: there it means what it means outside, unless written with <c>@</c>.</summary>
    public int? Excluded { get; set; }

    /// <summary>How many frames out and at which place the name stands; null where no name of the document is meant.</summary>
    public (int Steps, int Place)? Find(string name, bool inclusive)
    {
        var steps = 0;
        for (var names = this; names is not null; names = names.Outer, steps++)
        {
            var place = names.Place(name);
            if (place >= 0 && (inclusive || names.Excluded != place))
                return (steps, place);
        }

        return null;
    }

    private Names? Outer => outer;

    private int Place(string name)
    {
        for (var i = 0; i < own.Count; i++)
        {
            if (own[i] == name)
                return i;
        }

        return -1;
    }
}

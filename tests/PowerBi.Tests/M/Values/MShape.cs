namespace Tcns.PowerBi.Tests.M.Values;

/// <summary>The names of a record's fields or a table's columns, in their order; the rows of a table share one.</summary>
internal sealed class MShape
{
    private readonly Dictionary<string, int> places = [];

    public MShape(IReadOnlyList<string> names)
    {
        Names = names;
        for (var i = 0; i < names.Count; i++)
        {
            if (!places.TryAdd(names[i], i))
                throw MException.Expression($"The field '{names[i]}' already exists in the record.", names[i]);
        }
    }

    public IReadOnlyList<string> Names { get; }

    /// <summary>Its place, or -1.</summary>
    public int Find(string name) => places.GetValueOrDefault(name, -1);
}

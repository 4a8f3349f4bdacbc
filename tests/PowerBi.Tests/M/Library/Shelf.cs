using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.M.Library;

/// <summary>Values and functions by the names that M gives them.</summary>
internal sealed class Shelf
{
    private readonly Dictionary<string, object?> values = [];

    public IReadOnlyDictionary<string, object?> Values => values;

    public Shelf Value(string name, object? value)
    {
        values.Add(name, value);
        return this;
    }

    public Shelf Function(string name, int fewest, int most, Func<Arguments, object?> work) => Value(name, new MFunction(name, fewest, most, work));

    /// <summary>A function that gives null for null in its first place.</summary>
    public Shelf OfText(string name, int fewest, int most, Func<string, Arguments, object?> work) =>
        Function(name, fewest, most, given => given.Has(0) ? work(given.Text(0), given) : null);
}

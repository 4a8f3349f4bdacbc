using System.Globalization;
using System.Text.Json;

namespace Tcns.Domain.Forms;

/// <summary>
/// Reads the properties of a JSON object one by one and notes what is wrong, so that a client learns every fault at once.
/// null is the same as absent. What nobody asked for is an unknown property.
/// </summary>
public sealed class JsonFields
{
    /// <summary>Of a day that people write.</summary>
    public const int FirstYear = 1900;

    /// <summary>Of a day that people write.</summary>
    public const int LastYear = 2999;

    /// <summary>No list has more entries: each of them could be a fault of its own.</summary>
    private const int MostEntries = 10_000;
    private readonly JsonElement source;
    private readonly string path;
    private readonly List<Fault> faults;
    private readonly List<JsonFields> parts = [];
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    /// <param name="source">A JSON object.</param>
    public JsonFields(JsonElement source)
        : this(source, "", [])
    {
    }

    private JsonFields(JsonElement source, string path, List<Fault> faults)
    {
        this.source = source;
        this.path = path;
        this.faults = faults;
    }

    /// <summary>One of a closed set of values.</summary>
    public T? Choice<T>(string name, IReadOnlyDictionary<string, T> choices, bool required = false)
        where T : struct
    {
        if (Find(name, required, JsonValueKind.String) is not { } value)
            return null;
        if (choices.TryGetValue(value.GetString()!, out var choice))
            return choice;
        Note(name, FaultCodes.UnknownValue, string.Join("; ", choices.Keys));
        return null;
    }

    /// <summary>Any number of different values of a closed set; empty when absent.</summary>
    public IReadOnlyList<T> Choices<T>(string name, IReadOnlyDictionary<string, T> choices)
        where T : notnull
    {
        var chosen = new List<T>();
        var all = new Lazy<string>(() => string.Join("; ", choices.Keys));
        foreach (var (index, value) in Items(name, JsonValueKind.String))
        {
            if (!choices.TryGetValue(value.GetString()!, out var choice))
                Note(name + "/" + index, FaultCodes.UnknownValue, all.Value);
            else if (chosen.Contains(choice))
                Note(name + "/" + index, FaultCodes.Doubled);
            else
                chosen.Add(choice);
        }

        return chosen;
    }

    /// <summary>A day as <c>2026-11-20</c>.</summary>
    public DateOnly? Day(string name, bool required = false)
    {
        if (Find(name, required, JsonValueKind.String) is not { } value)
            return null;
        if (!DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            Note(name, FaultCodes.Malformed);
        else if (day.Year is < FirstYear or > LastYear)
            Note(name, FaultCodes.OutOfRange, Bounds.OfYears(FirstYear, LastYear));
        else
            return day;
        return null;
    }

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>, both included.</summary>
    public int? Whole(string name, int least, int most, bool required = false)
    {
        if (Find(name, required, JsonValueKind.Number) is not { } value)
            return null;
        if (!value.TryGetDecimal(out var number) || number < least || number > most)
            Note(name, FaultCodes.OutOfRange, Bounds.Between(least, most));
        else if (decimal.Truncate(number) != number)
            Note(name, FaultCodes.Type);
        else
            return (int)number;
        return null;
    }

    /// <summary>A number from <paramref name="least"/> to <paramref name="most"/>, both included, of so many decimals at most.</summary>
    public decimal? Number(string name, decimal least, decimal most, int decimals, bool required = false)
    {
        if (Find(name, required, JsonValueKind.Number) is not { } value)
            return null;
        if (!value.TryGetDecimal(out var number) || number < least || number > most)
            Note(name, FaultCodes.OutOfRange, Bounds.Between(least, most));
        else if (decimal.Round(number, decimals) != number)
            Note(name, FaultCodes.TooPrecise, decimals);
        else
            return number;
        return null;
    }

    /// <summary>Whether the object names the property with a value of this kind.</summary>
    public bool Holds(string name, JsonValueKind kind) => source.TryGetProperty(name, out var value) && value.ValueKind == kind;

    /// <summary>Whether the object clears the property: an empty text.</summary>
    public bool IsCleared(string name) => source.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString()!.Trim().Length == 0;

    public bool? Flag(string name, bool required = false) => Find(name, required, JsonValueKind.True, JsonValueKind.False)?.GetBoolean();

    /// <summary>An object within this one; its faults are noted with this one's.</summary>
    public JsonFields? Part(string name, bool required = false) =>
        Find(name, required, JsonValueKind.Object) is { } value ? Below(name, value) : null;

    /// <summary>The objects of a list; empty when absent.</summary>
    public IReadOnlyList<JsonFields> Parts(string name) =>
        [.. Items(name, JsonValueKind.Object).Select(item => Below(name + "/" + item.Index, item.Value))];

    /// <summary>Properties that answers have and that say nothing here: what was read may be sent back.</summary>
    public void Ignore(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            asked.Add(name);
    }

    /// <param name="name">A property of this object, as it stands in a JSON pointer.</param>
    /// <param name="code">One of <see cref="FaultCodes"/>.</param>
    /// <param name="limit">What the text mentions.</param>
    public void Note(string name, string code, object? limit = null) => faults.Add(new Fault(path + "/" + name, code, limit));

    /// <summary>How many are noted so far, in this object and in what lies around and within it.</summary>
    public int FaultCount => faults.Count;

    /// <summary>All faults, those of properties that nobody asked for among them.</summary>
    public IReadOnlyList<Fault> Finish()
    {
        NoteUnknown();
        return faults;
    }

    private void NoteUnknown()
    {
        foreach (var property in source.EnumerateObject().Where(property => !asked.Contains(property.Name)))
            Note(Escape(property.Name), FaultCodes.UnknownProperty);
        foreach (var part in parts)
            part.NoteUnknown();
    }

    private JsonFields Below(string name, JsonElement value)
    {
        var part = new JsonFields(value, path + "/" + name, faults);
        parts.Add(part);
        return part;
    }

    internal IEnumerable<(int Index, JsonElement Value)> Items(string name, JsonValueKind kind, bool required = false)
    {
        if (Find(name, required, JsonValueKind.Array) is not { } list)
            yield break;
        if (list.GetArrayLength() > MostEntries)
        {
            Note(name, FaultCodes.OutOfRange, Bounds.OfEntries(MostEntries));
            yield break;
        }

        foreach (var (index, value) in list.EnumerateArray().Index())
        {
            if (value.ValueKind == kind)
                yield return (index, value);
            else
                Note(name + "/" + index, FaultCodes.Type);
        }
    }

    internal JsonElement? Find(string name, bool required, params ReadOnlySpan<JsonValueKind> kinds)
    {
        asked.Add(name);
        var isPresent = source.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null;
        if (isPresent && kinds.Contains(value.ValueKind))
            return value;
        if (isPresent)
            Note(name, FaultCodes.Type);
        else if (required)
            Note(name, FaultCodes.Required);
        return null;
    }

    internal static string Escape(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}

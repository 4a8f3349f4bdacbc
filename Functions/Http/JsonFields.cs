using System.Globalization;
using System.Text;
using System.Text.Json;
using Tcns.Domain.Privacy;

namespace Tcns.Functions.Http;

/// <summary>
/// Reads the properties of a JSON object one by one and notes what is wrong, so that a client learns every fault at once.
/// null is the same as absent. What nobody asked for is an unknown property.
/// </summary>
internal sealed class JsonFields(JsonElement source)
{
    private readonly List<Fault> faults = [];
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    /// <summary>What a person wrote: as <see cref="Code"/>, and without citizen or card numbers.</summary>
    public string? Text(string name, int longest, bool required = false)
    {
        var text = Code(name, longest, required);
        return text is not null && PersonalNumbers.AreIn(text) ? Faulty<string>(name, FaultCodes.PersonalData) : text;
    }

    /// <summary>
    /// What a program made, such as an id: text in NFC, without control characters; null when absent or faulty. The digits of
    /// an id may look like a card number and are none.
    /// </summary>
    public string? Code(string name, int longest, bool required = false)
    {
        if (Find(name, JsonValueKind.String, required) is not { } value)
            return null;
        var text = value.GetString()!;
        if (!IsPlain(text))
            return Faulty<string>(name, FaultCodes.Malformed);
        text = text.Normalize(NormalizationForm.FormC).Trim();
        if (text.Length == 0)
            return required ? Faulty<string>(name, FaultCodes.Required) : null;
        return text.Length > longest ? Faulty<string>(name, FaultCodes.TooLong, longest) : text;
    }

    /// <summary>One of a closed set of values.</summary>
    public T? Choice<T>(string name, IReadOnlyDictionary<string, T> choices, bool required = false)
        where T : struct
    {
        if (Find(name, JsonValueKind.String, required) is not { } value)
            return null;
        if (choices.TryGetValue(value.GetString()!, out var choice))
            return choice;
        Note(name, FaultCodes.UnknownValue, string.Join(", ", choices.Keys));
        return null;
    }

    /// <summary>A day as <c>2026-11-20</c>.</summary>
    public DateOnly? Day(string name, bool required = false)
    {
        if (Find(name, JsonValueKind.String, required) is not { } value)
            return null;
        if (DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        Note(name, FaultCodes.Malformed);
        return null;
    }

    public void Note(string name, string code, object? limit = null) => faults.Add(new Fault("/" + Escape(name), code, limit));

    /// <summary>All faults, those of properties that nobody asked for among them.</summary>
    public IReadOnlyList<Fault> Finish()
    {
        foreach (var property in source.EnumerateObject().Where(property => !asked.Contains(property.Name)))
            Note(property.Name, FaultCodes.UnknownProperty);
        return faults;
    }

    private JsonElement? Find(string name, JsonValueKind kind, bool required)
    {
        asked.Add(name);
        var isPresent = source.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null;
        if (isPresent && value.ValueKind == kind)
            return value;
        if (isPresent)
            Note(name, FaultCodes.Type);
        else if (required)
            Note(name, FaultCodes.Required);
        return null;
    }

    private T? Faulty<T>(string name, string code, object? limit = null)
        where T : class
    {
        Note(name, code, limit);
        return null;
    }

    /// <summary>No control characters, and none of the code points that are no characters at all, which cannot be normalised.</summary>
    private static bool IsPlain(string text) =>
        !text.EnumerateRunes().Any(rune => Rune.IsControl(rune) || (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF);

    private static string Escape(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}

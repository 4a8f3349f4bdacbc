using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Tcns.Domain.Forms;

/// <summary>The fields of field records: what people write at length, days and hours, words of the vocabulary, ids.</summary>
public static class FormFields
{
    /// <summary>Several lines without citizen or card numbers; its length is counted in characters, however many bytes they take.</summary>
    public static string? Prose(this JsonFields fields, string name, int longest, bool required = false) =>
        fields.Find(name, required, JsonValueKind.String) is { } value
            ? fields.Read(name, value, longest, required, ReadLines, mayHoldNumbers: false, countsRunes: true)
            : null;

    /// <summary>A day as <c>2026-11-20</c>, which has to be there; whether it can be is judged by whoever knows the team.</summary>
    public static DateOnly? Date(this JsonFields fields, string name)
    {
        if (fields.Find(name, required: true, JsonValueKind.String) is not { } value)
            return null;
        if (DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        fields.Note(name, FaultCodes.Malformed);
        return null;
    }

    /// <summary>A time of day as <c>08:30</c>, which has to be there.</summary>
    public static TimeOnly? Time(this JsonFields fields, string name)
    {
        if (fields.Find(name, required: true, JsonValueKind.String) is not { } value)
            return null;
        if (TimeOnly.TryParseExact(value.GetString(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return time;
        fields.Note(name, FaultCodes.Malformed);
        return null;
    }

    /// <summary>One id of the vocabulary.</summary>
    public static string? Word(this JsonFields fields, string name, IReadOnlyList<string> known, bool required = false)
    {
        if (fields.Find(name, required, JsonValueKind.String) is not { } value)
            return null;
        if (known.FirstOrDefault(word => value.ValueEquals(word)) is { } word)
            return word;
        return fields.Faulty(name, FaultCodes.UnknownValue, string.Join("; ", known));
    }

    /// <summary>Ids of the vocabulary; one that is named twice is meant once.</summary>
    public static IReadOnlyList<string> Words(this JsonFields fields, string name, IReadOnlyList<string> known, bool required = false)
    {
        var words = new List<string>();
        var all = new Lazy<string>(() => string.Join("; ", known));
        foreach (var (index, value) in fields.Items(name, JsonValueKind.String, required))
        {
            if (known.FirstOrDefault(word => value.ValueEquals(word)) is not { } word)
                fields.Note(name + "/" + index, FaultCodes.UnknownValue, all.Value);
            else if (!words.Contains(word))
                words.Add(word);
        }

        return words;
    }

    /// <summary>As <see cref="Words"/>, with words that may be known elsewhere and are told with their places.</summary>
    public static (IReadOnlyList<string> All, IReadOnlyList<(int Index, string Word)> Others) Words(
        this JsonFields fields, string name, IReadOnlyList<string> known, Func<string, bool> isOther)
    {
        var words = new List<string>();
        var others = new List<(int Index, string Word)>();
        var all = new Lazy<string>(() => string.Join("; ", known));
        foreach (var (index, value) in fields.Items(name, JsonValueKind.String, required: true))
        {
            var word = known.FirstOrDefault(one => value.ValueEquals(one));
            if (word is null && value.GetString()!.Trim() is var other && isOther(other))
                others.Add((index, word = other));
            if (word is null)
                fields.Note(name + "/" + index, FaultCodes.UnknownValue, all.Value);
            else if (!words.Contains(word))
                words.Add(word);
        }

        return (words, others);
    }

    /// <summary>Ids that a program made, each in its place; a faulty one is empty.</summary>
    public static IReadOnlyList<string> Codes(this JsonFields fields, string name, bool required = false)
    {
        var codes = new List<string>();
        foreach (var (index, value) in fields.Items(name, JsonValueKind.String, required))
        {
            var code = value.GetString()!.Trim();
            var isOne = code.Length > 0 && PlainText.IsPlain(code);
            if (!isOne)
                fields.Note(name + "/" + index, FaultCodes.Malformed);
            codes.Add(isOne ? code : "");
        }

        return codes;
    }

    private static (string Text, string? Fault) ReadLines(string text) =>
        (text, PlainText.IsPlain(text.Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ')) ? null : FaultCodes.Malformed);
}

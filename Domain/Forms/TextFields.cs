using System.Text;
using System.Text.Json;
using Tcns.Domain.Privacy;

namespace Tcns.Domain.Forms;

/// <summary>The fields that are one line of text: what people write, and what programs made.</summary>
public static class TextFields
{
    /// <summary>Beyond this a text that is too long anyway is not looked through: whoever sends megabytes would keep a core busy.</summary>
    private const int MostLookedThrough = 100_000;

    /// <summary>What a person wrote: as <see cref="Code(JsonFields, string, int, bool)"/>, and without citizen or card numbers.</summary>
    public static string? Text(this JsonFields fields, string name, int longest, bool required = false) =>
        fields.Find(name, required, JsonValueKind.String) is { } value
            ? fields.Read(name, value, longest, required, PlainText.Read, mayHoldNumbers: false)
            : null;

    /// <summary>
    /// What a program made, such as an id: text in NFC, without control characters; null when absent or faulty. The digits of
    /// an id may look like a card number and are none.
    /// </summary>
    public static string? Code(this JsonFields fields, string name, int longest, bool required = false) =>
        fields.Find(name, required, JsonValueKind.String) is { } value
            ? fields.Read(name, value, longest, required, PlainText.Read, mayHoldNumbers: true)
            : null;

    /// <summary>The texts of a list, each as <see cref="Text"/>; empty when absent.</summary>
    public static IReadOnlyList<string> Texts(this JsonFields fields, string name, int longest) =>
    [
        .. fields.Items(name, JsonValueKind.String)
            .Select(item => fields.Read(name + "/" + item.Index, item.Value, longest, required: true, PlainText.Read, mayHoldNumbers: false))
            .OfType<string>(),
    ];

    /// <param name="fields">The object.</param>
    /// <param name="name">The place in it.</param>
    /// <param name="value">A text.</param>
    /// <param name="longest">The greatest length of what was read.</param>
    /// <param name="required">Whether it may not be empty.</param>
    /// <param name="read">What is meant by what was written, and what is wrong with it.</param>
    /// <param name="mayHoldNumbers">Whether digits that look like a citizen's or a card's number are none.</param>
    /// <param name="countsRunes">Whether its length is counted in characters, however many bytes they take.</param>
    internal static string? Read(
        this JsonFields fields,
        string name,
        JsonElement value,
        int longest,
        bool required,
        Func<string, (string Text, string? Fault)> read,
        bool mayHoldNumbers,
        bool countsRunes = false)
    {
        var written = value.GetString()!;
        var isFarTooLong = written.Length > MostLookedThrough;
        var (text, fault) = read(Beginning(written));
        if (fault is not null)
            return fields.Faulty(name, fault);
        text = text.Normalize(NormalizationForm.FormC).Trim();
        if (text.Length == 0 && !isFarTooLong)
            return required ? fields.Faulty(name, FaultCodes.Required) : null;
        var isTooLong = isFarTooLong || (text.Length > longest && (!countsRunes || text.EnumerateRunes().Count() > longest));
        if (isTooLong)
            fields.Note(name, FaultCodes.TooLong, longest);
        if (!mayHoldNumbers && PersonalNumbers.AreIn(text))
            return fields.Faulty(name, FaultCodes.PersonalData);
        return isTooLong ? null : text;
    }

    /// <summary>What is looked through; a pair of surrogates is not cut apart.</summary>
    private static string Beginning(string text) => text.Length <= MostLookedThrough
        ? text
        : text[..(char.IsHighSurrogate(text[MostLookedThrough - 1]) ? MostLookedThrough - 1 : MostLookedThrough)];

    internal static string? Faulty(this JsonFields fields, string name, string code, object? limit = null)
    {
        fields.Note(name, code, limit);
        return null;
    }
}

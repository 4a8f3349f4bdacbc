using System.Text;

namespace Tcns.Domain.Privacy;

/// <summary>The words and numbers by which a text names a person: names and phones. A name is found as whole words, in any case.</summary>
public sealed class PersonTraces
{
    private const int FewestDigits = 9;
    private readonly IReadOnlyList<string> names;
    private readonly IReadOnlyList<string> phones;

    private PersonTraces(IReadOnlyList<string> names, IReadOnlyList<string> phones)
    {
        this.names = names;
        this.phones = phones;
    }

    /// <param name="names">Full names.</param>
    /// <param name="phones">Numbers as they are kept.</param>
    public static PersonTraces Of(IEnumerable<string> names, IEnumerable<string> phones) => new(
        [.. names.Select(Normal).Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)],
        [.. phones.Select(DigitsOf).Where(digits => digits.Length >= FewestDigits).Distinct(StringComparer.Ordinal)]);

    public bool AreIn(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return false;
        var normal = Normal(text);
        var digits = DigitsOf(text);
        return names.Any(name => HoldsWords(normal, name)) || phones.Any(phone => digits.Contains(phone, StringComparison.Ordinal));
    }

    /// <summary>The text, or null where it names the person.</summary>
    public string? Without(string? text) => AreIn(text) ? null : text;

    private static bool HoldsWords(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + words.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                return true;
        }

        return false;
    }

    private static string Normal(string text) => string.Join(' ', text.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>All digits in a row, without the leading 0 or 84 that one may write or leave out.</summary>
    private static string DigitsOf(string text)
    {
        var digits = new string([.. text.Where(char.IsAsciiDigit)]);
        return digits.StartsWith("84", StringComparison.Ordinal) ? digits[2..] : digits.TrimStart('0');
    }
}

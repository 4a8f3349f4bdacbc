using System.Text;
using Tcns.Domain.Indicators;
using Tcns.Domain.Privacy;

namespace Tcns.Functions.Verify;

/// <summary>
/// The names and phones of a province's members, for a search through texts that must hold none. A name is found as whole words, with its marks, however
/// capitals are written; one of a single word only where the text is nothing else, since half of all words are somebody's name.
/// </summary>
internal sealed class PeopleNamed
{
    private const int LongestName = 8;
    private const int PhoneDigits = 9;
    private readonly HashSet<string> names;
    private readonly HashSet<string> phones;

    private PeopleNamed(HashSet<string> names, HashSet<string> phones)
    {
        this.names = names;
        this.phones = phones;
    }

    public static PeopleNamed Of(ProvinceFacts facts)
    {
        var members = facts.Registries.SelectMany(registry => registry.Members.Values.Select(held => held.Value)).Where(member => !member.IsErased).ToArray();
        return new PeopleNamed(
            [.. members.Select(member => string.Join(' ', WordsOf(member.Name))).Where(name => name.Length > 0)],
            [.. members.SelectMany(member => member.States.Select(state => state.Phone)).OfType<string>().Select(Tail).Where(phone => phone.Length == PhoneDigits)]);
    }

    /// <param name="text">Of a file.</param>
    /// <param name="isOfficial">Whether it is a word of the catalogues, or the name of a place or team, which may be called after somebody: numbers alone are looked for then.</param>
    public bool AreIn(string text, bool isOfficial) => PersonalNumbers.AreIn(text) || HasPhone(text) || (!isOfficial && HasName(text));

    private bool HasName(string text)
    {
        var words = WordsOf(text);
        if (words is [var only])
            return names.Contains(only);
        for (var first = 0; first < words.Length; first++)
        {
            var name = new StringBuilder(words[first]);
            for (var next = first + 1; next < words.Length && next < first + LongestName; next++)
            {
                if (names.Contains(name.Append(' ').Append(words[next]).ToString()))
                    return true;
            }
        }

        return false;
    }

    private bool HasPhone(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            var end = start;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
            if (end - start is >= PhoneDigits and <= PhoneDigits + 2 && phones.Contains(Tail(text[start..end])))
                return true;
            start = Math.Max(start, end);
        }

        return false;
    }

    /// <summary>The digits behind 0 or 84, which one may write or leave out.</summary>
    private static string Tail(string phone)
    {
        var digits = new string([.. phone.Where(char.IsAsciiDigit)]);
        return digits.Length > PhoneDigits ? digits[^PhoneDigits..] : digits;
    }

    private static string[] WordsOf(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormC).Select(letter => char.IsLetter(letter) ? char.ToLowerInvariant(letter) : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

using System.Globalization;
using System.Text;

namespace Tcns.Domain.Places;

/// <summary>
/// A word of a name as search compares it. The tone is kept apart from the letters, so that it does not matter which vowel it
/// is written on (<c>Hòa</c>, <c>Hoà</c>), and a last y counts as i where both spellings are in use (<c>Kỳ</c>, <c>Kì</c>).
/// </summary>
public sealed record FoldedWord
{
    /// <summary>Grave, acute, tilde, hook above, dot below.</summary>
    private const string ToneMarks = "\u0300\u0301\u0303\u0309\u0323";
    private static readonly HashSet<string> EitherSpelling = new(StringComparer.Ordinal) { "hy", "ky", "ly", "my", "sy", "ty", "vy", "quy" };
    private readonly string plain;
    private readonly string letters;
    private readonly string tones;

    private FoldedWord(string plain, string letters, string tones)
    {
        this.plain = plain;
        this.letters = letters;
        this.tones = tones;
        Folded = WithI(plain);
        Spelled = WithI(letters) + tones;
        Written = letters + tones;
    }

    /// <summary>Without any mark: <c>ki</c> for Kỳ.</summary>
    public string Folded { get; }

    /// <summary>Letters with their marks, then the tone.</summary>
    public string Spelled { get; }

    /// <summary>As <see cref="Spelled"/>, but with y and i as they were written.</summary>
    public string Written { get; }

    public bool HasMarks => tones.Length > 0 || plain != letters;

    /// <summary>Whether this, as typed, names the other word; null when not.</summary>
    public MarkAgreement? Names(FoldedWord word) =>
        Spelled == word.Spelled ? MarkAgreement.Full : Folded == word.Folded ? Unlike : null;

    /// <summary>Whether this, as typed so far, begins the other word; null when not.</summary>
    public MarkAgreement? Begins(FoldedWord word)
    {
        // What was typed counts as it stands: "ky" is no beginning of "kim".
        if (plain.Length >= word.plain.Length || !word.plain.StartsWith(plain, StringComparison.Ordinal))
            return null;
        var agrees = word.letters.StartsWith(letters, StringComparison.Ordinal) && (tones.Length == 0 || tones == word.tones);
        return agrees ? MarkAgreement.Full : Unlike;
    }

    /// <param name="decomposed">One word in small letters, in normal form D.</param>
    internal static FoldedWord Of(string decomposed)
    {
        var (letters, plain, tones) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        foreach (var letter in decomposed)
        {
            var isTone = ToneMarks.Contains(letter, StringComparison.Ordinal);
            (isTone ? tones : letters).Append(letter);
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                plain.Append(letter == 'đ' ? 'd' : letter);
        }

        return new FoldedWord(plain.ToString(), letters.ToString().Normalize(NormalizationForm.FormC), tones.ToString());
    }

    /// <summary>Words written as one; of y and i anywhere in it any may stand for the other.</summary>
    internal static FoldedWord Join(IReadOnlyList<FoldedWord> words) => new(
        WithIs(string.Concat(words.Select(word => word.plain))),
        WithIs(string.Concat(words.Select(word => word.letters))),
        string.Concat(words.Select(word => word.tones)));

    private static string WithIs(string letters) => letters.Replace('y', 'i');

    private MarkAgreement Unlike => HasMarks ? MarkAgreement.None : MarkAgreement.AsFarAsGiven;

    private static string WithI(string letters) => EitherSpelling.Contains(letters) ? letters[..^1] + "i" : letters;
}

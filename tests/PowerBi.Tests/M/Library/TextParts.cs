using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.M.Library;

/// <summary>Parts of texts.</summary>
internal static class TextParts
{
    public static void Fill(Shelf shelf) => shelf
        .OfText("Text.Start", 2, 2, (text, given) => text[..Math.Min(text.Length, Count(given, 1))])
        .OfText("Text.End", 2, 2, (text, given) => text[^Math.Min(text.Length, Count(given, 1))..])
        .OfText("Text.Middle", 2, 3, Middle)
        .OfText("Text.BeforeDelimiter", 2, 3, (text, given) => Position(text, given) is var at and >= 0 ? text[..at] : text)
        .OfText("Text.AfterDelimiter", 2, 3, (text, given) => Position(text, given) is var at and >= 0 ? text[(at + given.Text(1).Length)..] : "")
        .OfText("Text.BetweenDelimiters", 3, 3, Between)
        .Function("Text.Split", 2, 2, given => new MList([.. given.Text(0).Split(Separator(given))]))
        .Function("Lines.FromText", 1, 1, given => new MList([.. Lines(given.Text(0))]));

    private static string Middle(string text, Arguments given)
    {
        var start = Count(given, 1);
        if (start > text.Length)
            throw given.Gap("a start behind the text's end is not known.");
        return given.Has(2) ? text.Substring(start, Math.Min(Count(given, 2), text.Length - start)) : text[start..];
    }

    /// <summary>Of a text without the first delimiter nothing; without only the second one, what M gives is not known.</summary>
    private static string Between(string text, Arguments given)
    {
        var (first, last) = (given.Text(1), given.Text(2));
        var start = text.IndexOf(first, StringComparison.Ordinal);
        if (start < 0)
            return "";

        start += first.Length;
        var end = text.IndexOf(last, start, StringComparison.Ordinal);
        return end >= 0 ? text[start..end] : throw given.Gap($"what follows {first} in {text} without {last} is not known.");
    }

    /// <summary>Where the delimiter stands: the first time, or the last for <c>{0, RelativePosition.FromEnd}</c>; -1 where it does not.</summary>
    private static int Position(string text, Arguments given) => given[2] switch
    {
        null or 0m => text.IndexOf(Separator(given), StringComparison.Ordinal),
        MList { Count: 2 } list when list[0] is 0m && list[1] is Constants.FromEnd => text.LastIndexOf(Separator(given), StringComparison.Ordinal),
        _ => throw given.Gap("this place of a delimiter is not known."),
    };

    private static string Separator(Arguments given) =>
        given.Text(1) is { Length: > 0 } separator ? separator : throw given.Gap("an empty delimiter is not known.");

    private static int Count(Arguments given, int place) => given.Whole(place) is var count and >= 0
        ? count
        : throw MException.Expression($"The argument of {given.Function} cannot be negative.", given[place]);

    private static IEnumerable<string> Lines(string text)
    {
        using var reader = new StringReader(text);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}

using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.M.Library;

/// <summary>Making, changing and asking of texts.</summary>
internal static class TextFunctions
{
    public static void Fill(Shelf shelf)
    {
        shelf.Function("Text.From", 1, 2, given => TextOf.Value(given[0], given.Culture(1)))
            .OfText("Text.Upper", 1, 1, (text, _) => text.ToUpperInvariant())
            .OfText("Text.Lower", 1, 1, (text, _) => text.ToLowerInvariant())
            .OfText("Text.Length", 1, 1, (text, _) => (decimal)text.Length)
            .OfText("Text.Trim", 1, 2, (text, given) => given.Has(1) ? text.Trim(Characters(given, 1)) : text.Trim())
            .OfText("Text.Replace", 3, 3, (text, given) => text.Replace(given.Text(1), given.Text(2), StringComparison.Ordinal))
            .OfText("Text.PadStart", 2, 3, (text, given) => text.PadLeft(given.Whole(1), Padding(given)))
            .OfText("Text.PadEnd", 2, 3, (text, given) => text.PadRight(given.Whole(1), Padding(given)))
            .OfText("Text.Select", 2, 2, (text, given) => Only(text, Characters(given, 1), keep: true))
            .OfText("Text.Remove", 2, 2, (text, given) => Only(text, Characters(given, 1), keep: false))
            .OfText("Text.Contains", 2, 2, (text, given) => text.Contains(given.Text(1), StringComparison.Ordinal))
            .OfText("Text.StartsWith", 2, 2, (text, given) => text.StartsWith(given.Text(1), StringComparison.Ordinal))
            .OfText("Text.EndsWith", 2, 2, (text, given) => text.EndsWith(given.Text(1), StringComparison.Ordinal))
            .Function("Text.Combine", 1, 2, Combine)
            .Function("Logical.From", 1, 1, given => Conversion.Convert(given[0], MType.Logical, given.Culture(1)));
    }

    /// <summary>Nulls are left out, with their separators.</summary>
    private static string Combine(Arguments given) => string.Join(
        given.MaybeText(1) ?? "", given.List(0).Values().Where(text => text is not null).Select(Arguments.TextOf));

    private static char[] Characters(Arguments given, int place)
    {
        var texts = given.Texts(place);
        return texts.All(text => text.Length == 1) ? [.. texts.Select(text => text[0])] : throw given.Gap("more than single characters are not known.");
    }

    private static char Padding(Arguments given) => given.MaybeText(2) switch
    {
        null => ' ',
        [var one] => one,
        _ => throw given.Gap("padding by more than one character is not known."),
    };

    private static string Only(string text, char[] characters, bool keep) =>
        string.Concat(text.Where(character => characters.Contains(character) == keep));
}

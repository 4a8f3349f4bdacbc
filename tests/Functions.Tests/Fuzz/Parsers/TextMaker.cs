namespace Tcns.Functions.Tests.Fuzz.Parsers;

/// <summary>Texts that are nearly good ones.</summary>
internal static class TextMaker
{
    private static readonly string[] Pieces =
    [
        "\0", "\r", "\n", "\r\n", "\t", " ", "\u00A0", "\u200B", "\u2028", "\u202E", "\uFEFF", "\uFFFE", "\uD800", "\uDC00", "😀", "é", "e\u0301", "ế", "\u0323", "١", "𝟏", "０", "Ｔ", "ſ", "K", "İ", "ı", "ß", "\uFDFA", "%", "%00", "/", "\\", "..", ".", "-",
        "T", "Q", "R", "H", "|", ";", ",", "'", "\"", "=", "+", "@", "0", "9", "00", "99999999999999999999", "2147483648", "-1", "1e9", "0x1", "NaN", "null", "{", "}", "[", "]", "<", ">", "&amp;", "://", "@@", "_x0000_", "_xD800_",
    ];

    public static string Make(Random random, params string[] seeds)
    {
        var text = seeds[random.Next(seeds.Length)];
        for (var times = random.Next(4); times > 0; times--)
            text = Change(text, random, seeds);
        return text;
    }

    private static string Change(string text, Random random, string[] seeds)
    {
        var place = random.Next(text.Length + 1);
        return random.Next(9) switch
        {
            0 => text[..place],
            1 => text[place..],
            2 when text.Length > 0 => text.Remove(Math.Min(place, text.Length - 1), 1),
            3 => text.Insert(place, Pieces[random.Next(Pieces.Length)]),
            4 => text[..place] + seeds[random.Next(seeds.Length)],
            5 => string.Concat(Enumerable.Repeat(text, random.Next(1, 5))),
            6 => random.Next(2) == 0 ? text.ToUpperInvariant() : text.ToLowerInvariant(),
            7 when text.Length > 0 => text[..Math.Min(place, text.Length - 1)] + (char)random.Next(0x10000) + text[Math.Min(place + 1, text.Length)..],
            _ => text.Insert(place, string.Concat(Enumerable.Repeat(Pieces[random.Next(Pieces.Length)], random.Next(1, random.Next(20) == 0 ? 3_000 : 12)))),
        };
    }
}

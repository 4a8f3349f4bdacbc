using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;

namespace Tcns.Functions.Sheets;

/// <summary>Letters that XML cannot hold are written as _x000D_, and what looks like that already as _x005F_x000D_.</summary>
internal static class XlsxEscape
{
    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789ABCDEFabcdef");

    public static string Of(string text)
    {
        if (!text.AsSpan().Contains("_x", StringComparison.Ordinal) && text.All(IsPlain))
            return text;
        var escaped = new StringBuilder(text.Length + 16);
        for (var place = 0; place < text.Length; place++)
        {
            var letter = text[place];
            if (char.IsHighSurrogate(letter) && place + 1 < text.Length && char.IsLowSurrogate(text[place + 1]))
                escaped.Append(letter).Append(text[++place]);
            else if (!IsPlain(letter) || LooksEscaped(text.AsSpan(place)))
                escaped.Append("_x").Append(((int)letter).ToString("X4", CultureInfo.InvariantCulture)).Append('_');
            else
                escaped.Append(letter);
        }

        return escaped.ToString();
    }

    private static bool IsPlain(char letter) => letter != '\r' && XmlConvert.IsXmlChar(letter);

    private static bool LooksEscaped(ReadOnlySpan<char> rest) =>
        rest.Length >= 7 && rest[0] == '_' && rest[1] == 'x' && rest[6] == '_' && !rest[2..6].ContainsAnyExcept(Hexadecimal);
}

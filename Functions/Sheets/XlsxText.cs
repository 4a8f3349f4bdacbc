using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Tcns.Functions.Sheets;

/// <summary>Reads texts out of XML piece by piece, so that one that is too long is refused before it is held.</summary>
internal sealed partial class XlsxText(int longest)
{
    // Escapes are longer than what they stand for; the limit is counted on what is read.
    private readonly char[] letters = new char[longest + 1];
    private int length;

    /// <summary>The text of the element that the reader stands on; leaves it at the element's end.</summary>
    public string ReadPlain(XmlReader reader)
    {
        length = 0;
        Append(reader);
        return new string(letters, 0, length);
    }

    /// <summary>The text of a string item: plain or in runs, without the phonetic ones, escapes undone.</summary>
    public string ReadRich(XmlReader reader)
    {
        length = 0;
        if (reader.IsEmptyElement)
            return "";
        var depth = reader.Depth;
        reader.Read();
        while (reader.NodeType != XmlNodeType.EndElement || reader.Depth != depth)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "rPh" or "rPr" or "phoneticPr" or "extLst" })
            {
                reader.Skip();
                continue;
            }

            if (reader is { NodeType: XmlNodeType.Element, LocalName: "t" })
                Append(reader);
            reader.Read();
        }

        return Unescape(new string(letters, 0, length));
    }

    /// <summary>Letters that XML cannot hold stand as _x000D_.</summary>
    public static string Unescape(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escape().Replace(text, match => ((char)int.Parse(match.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
        : text;

    private void Append(XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return;
        var depth = reader.Depth;
        while (reader.Read() && (reader.NodeType != XmlNodeType.EndElement || reader.Depth != depth))
        {
            if (reader.NodeType is XmlNodeType.Element)
                throw new SheetTroubleException(SheetTrouble.Broken);
            while (reader.CanReadValueChunk && reader.ReadValueChunk(letters, length, letters.Length - length) is > 0 and var more)
            {
                length += more;
                if (length == letters.Length)
                    throw new SheetTroubleException(SheetTrouble.CellTooLong);
            }
        }
    }

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.None, 1000)]
    private static partial Regex Escape();
}

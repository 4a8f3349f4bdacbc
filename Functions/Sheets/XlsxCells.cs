using System.Globalization;
using System.Xml;

namespace Tcns.Functions.Sheets;

/// <summary>Turns the XML of a cell into what stands in it.</summary>
internal sealed class XlsxCells(XlsxStyles styles, IReadOnlyList<CellValue> strings, bool countsFrom1904, XlsxText texts)
{
    /// <summary>A formula that was never calculated; taking it for an empty cell would drop it silently.</summary>
    private static readonly CellValue Uncalculated = new CellValue.Error("#CALC!");

    /// <summary>The cell that the reader stands on; leaves it at the cell's end.</summary>
    public CellValue Read(XmlReader reader)
    {
        var (type, style) = (reader.GetAttribute("t"), reader.GetAttribute("s"));
        if (reader.IsEmptyElement)
            return CellValue.Nothing;
        var (depth, value, hasFormula) = (reader.Depth, CellValue.Nothing, false);
        reader.Read();
        while (reader.NodeType != XmlNodeType.EndElement || reader.Depth != depth)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: not ("v" or "is") })
            {
                hasFormula |= reader.LocalName == "f";
                reader.Skip();
                continue;
            }

            if (reader is { NodeType: XmlNodeType.Element, LocalName: "is" } && type == "inlineStr")
                value = CellValue.Of(texts.ReadRich(reader));
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "v" })
                value = Of(type, style, texts.ReadPlain(reader));
            reader.Read();
        }

        return hasFormula && value is CellValue.Empty && type != "str" ? Uncalculated : value;
    }

    private CellValue Of(string? type, string? style, string text) => type switch
    {
        "s" => Shared(text),
        "str" => CellValue.Of(XlsxText.Unescape(text)),
        "b" => text.Trim() is var flag && flag.Length == 0 ? CellValue.Nothing : new CellValue.Flag(flag is "1" or "true"),
        "e" => new CellValue.Error(SheetText.Clean(text)),
        "d" => Iso(text),
        null or "n" => Number(style, text.Trim()),
        _ => throw new SheetTroubleException(SheetTrouble.Broken),
    };

    private CellValue Shared(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < strings.Count
            ? strings[index]
            : throw new SheetTroubleException(SheetTrouble.Broken);

    private CellValue Number(string? style, string text)
    {
        if (text.Length == 0)
            return CellValue.Nothing;
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || double.IsNaN(number))
            throw new SheetTroubleException(SheetTrouble.Broken);
        if (int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && styles.IsDay(index)
            && DaySerial.TryRead(number, countsFrom1904, out var day))
        {
            return new CellValue.Day(day);
        }

        // 15 digits, as Excel shows: 0.1 + 0.2 is 0.3.
        return Math.Abs(number) < 7.9e28 ? new CellValue.Number((decimal)number) : new CellValue.Error("#NUM!");
    }

    private static CellValue Iso(string text) =>
        DateOnly.TryParseExact(text.Trim().Split('T')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new CellValue.Day(day)
            : CellValue.Of(text);
}

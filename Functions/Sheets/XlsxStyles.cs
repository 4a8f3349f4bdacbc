using System.Globalization;
using System.Xml;

namespace Tcns.Functions.Sheets;

/// <summary>Which styles show a number as a day. A day in an .xlsx is a number; its style alone tells them apart.</summary>
internal sealed class XlsxStyles
{
    /// <summary>Excel's own limit is below that.</summary>
    private const int Most = 65_536;

    private readonly HashSet<int> dayFormats = [];
    private readonly HashSet<int> otherFormats = [];
    private readonly List<bool> areDays = [];

    public bool IsDay(int style) => style >= 0 && style < areDays.Count && areDays[style];

    public static XlsxStyles Read(XmlReader reader)
    {
        var styles = new XlsxStyles();
        var isCellXfs = false;
        while (reader.Read())
        {
            if (reader.Depth == 1)
                isCellXfs = reader is { NodeType: XmlNodeType.Element, LocalName: "cellXfs" };
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "numFmt", Depth: 2 })
                styles.AddFormat(Number(reader, "numFmtId"), reader.GetAttribute("formatCode") ?? "");
            else if (isCellXfs && reader is { NodeType: XmlNodeType.Element, LocalName: "xf", Depth: 2 })
                styles.AddStyle(Number(reader, "numFmtId"));
        }

        return styles;
    }

    private void AddFormat(int id, string code)
    {
        (DayFormat.IsDay(code) ? dayFormats : otherFormats).Add(id);
        Check(dayFormats.Count + otherFormats.Count);
    }

    private void AddStyle(int format)
    {
        areDays.Add(dayFormats.Contains(format) || (DayFormat.IsBuiltInDay(format) && !otherFormats.Contains(format)));
        Check(areDays.Count);
    }

    private static void Check(int count)
    {
        if (count > Most)
            throw new SheetTroubleException(SheetTrouble.TooLarge);
    }

    private static int Number(XmlReader reader, string name) =>
        int.TryParse(reader.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}

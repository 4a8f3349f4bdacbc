using System.Globalization;
using System.Xml;

namespace Tcns.Functions.Sheets;

/// <summary>Writes the XML of one sheet, in the order that the format asks for.</summary>
internal sealed class XlsxSheetWriter(XmlWriter xml)
{
    public int Rows { get; private set; }

    /// <param name="widths">Of the columns, in characters.</param>
    /// <param name="styles">Of the columns, also where nothing is written yet.</param>
    /// <param name="frozen">How many rows stay in sight.</param>
    public void Begin(IReadOnlyList<int> widths, IReadOnlyList<XlsxStyle> styles, int frozen)
    {
        xml.WriteStartElement("worksheet", XlsxSkeleton.Main);
        WriteView(frozen);
        xml.WriteStartElement("cols");
        for (var column = 1; column <= widths.Count; column++)
        {
            var number = column.ToString(CultureInfo.InvariantCulture);
            WriteElement("col", ("min", number), ("max", number), ("width", widths[column - 1].ToString(CultureInfo.InvariantCulture)),
                ("style", Id(styles[column - 1])), ("customWidth", "1"));
        }

        xml.WriteEndElement();
        xml.WriteStartElement("sheetData");
    }

    public void Write(IReadOnlyList<CellValue> values, IReadOnlyList<XlsxStyle> styles)
    {
        if (++Rows > 1_048_576)
            throw new InvalidOperationException("A sheet has no more rows.");
        var row = Rows.ToString(CultureInfo.InvariantCulture);
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", row);
        for (var place = 0; place < values.Count; place++)
        {
            if (values[place] is not CellValue.Empty)
                WriteCell(ColumnLetters.Of(place + 1) + row, values[place], styles[place]);
        }

        xml.WriteEndElement();
    }

    /// <param name="filter">The range with headings that can be filtered.</param>
    /// <param name="validations">Ranges and the formulas of their lists.</param>
    public void End(string? filter, IReadOnlyList<(string Range, string Formula)> validations)
    {
        xml.WriteEndElement();
        if (filter is not null)
            WriteElement("autoFilter", ("ref", filter));
        if (validations.Count > 0)
            WriteValidations(validations);
        xml.WriteEndElement();
    }

    private void WriteView(int frozen)
    {
        xml.WriteStartElement("sheetViews");
        xml.WriteStartElement("sheetView");
        xml.WriteAttributeString("workbookViewId", "0");
        if (frozen > 0)
        {
            var (split, below) = (frozen.ToString(CultureInfo.InvariantCulture), "A" + (frozen + 1).ToString(CultureInfo.InvariantCulture));
            WriteElement("pane", ("ySplit", split), ("topLeftCell", below), ("activePane", "bottomLeft"), ("state", "frozen"));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteCell(string place, CellValue value, XlsxStyle style)
    {
        xml.WriteStartElement("c");
        xml.WriteAttributeString("r", place);
        xml.WriteAttributeString("s", Id(value is CellValue.Day ? XlsxStyle.Day : style));
        if (value is CellValue.Number number)
            xml.WriteElementString("v", number.Value.ToString(CultureInfo.InvariantCulture));
        else if (value is CellValue.Day day && DaySerial.TryWrite(day.Value, out var serial))
            xml.WriteElementString("v", serial.ToString(CultureInfo.InvariantCulture));
        else
            WriteText(((CellValue.Text)value).Value);
        xml.WriteEndElement();
    }

    private void WriteText(string text)
    {
        if (text.Length > SheetLimits.Default.CellLength)
            throw new InvalidOperationException("No cell holds that much text.");
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is");
        xml.WriteStartElement("t");
        xml.WriteAttributeString("xml", "space", ns: null, "preserve");
        xml.WriteString(XlsxEscape.Of(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteValidations(IReadOnlyList<(string Range, string Formula)> validations)
    {
        xml.WriteStartElement("dataValidations");
        xml.WriteAttributeString("count", validations.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var (range, formula) in validations)
        {
            xml.WriteStartElement("dataValidation");
            xml.WriteAttributeString("type", "list");
            xml.WriteAttributeString("allowBlank", "1");
            xml.WriteAttributeString("showErrorMessage", "1");
            xml.WriteAttributeString("sqref", range);
            xml.WriteElementString("formula1", formula);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void WriteElement(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
            xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }

    private static string Id(XlsxStyle style) => style.Place.ToString(CultureInfo.InvariantCulture);
}

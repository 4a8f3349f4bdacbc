using System.Xml;

namespace Tcns.Functions.Documents;

/// <summary>Writes the elements of WordprocessingML that our papers are made of. All looks are in the styles.</summary>
internal sealed class WordWriter(XmlWriter xml)
{
    public XmlWriter Xml => xml;

    /// <param name="style">How it looks.</param>
    /// <param name="text">Cleaned here; its line ends break the line.</param>
    /// <param name="staysWithNext">Whether it may not be the last on a page.</param>
    public void Paragraph(WordStyle style, string text, bool staysWithNext = false)
    {
        xml.WriteStartElement("w", "p", WordNames.Main);
        Begin("pPr");
        Value("pStyle", style.ToString());
        if (staysWithNext)
            Empty("keepNext");
        End();
        if (PaperText.Clean(text) is { Length: > 0 } clean)
            Run(clean);
        End();
    }

    /// <summary>A line of that length in the middle of a column.</summary>
    public void Rule(int length, int columnWidth)
    {
        var indent = PaperSize.Text(Math.Max((columnWidth - length) / 2, 0));
        xml.WriteStartElement("w", "p", WordNames.Main);
        Begin("pPr");
        Value("pStyle", nameof(WordStyle.Rule));
        Empty("ind", ("left", indent), ("right", indent));
        End();
        End();
    }

    /// <param name="widths">Of the columns; their sum is that of the table.</param>
    /// <param name="hasBorders">Whether lines are around the cells.</param>
    public void BeginTable(IReadOnlyList<int> widths, bool hasBorders)
    {
        xml.WriteStartElement("w", "tbl", WordNames.Main);
        Begin("tblPr");
        Empty("tblW", ("w", PaperSize.Text(widths.Sum())), ("type", "dxa"));
        if (hasBorders)
            Borders();
        Empty("tblLayout", ("type", "fixed"));
        Margins(hasBorders ? "80" : "0");
        End();
        Begin("tblGrid");
        foreach (var width in widths)
            Empty("gridCol", ("w", PaperSize.Text(width)));
        End();
    }

    /// <summary>No row is split over two pages.</summary>
    public void BeginRow(bool isHeading = false)
    {
        xml.WriteStartElement("w", "tr", WordNames.Main);
        Begin("trPr");
        Empty("cantSplit");
        if (isHeading)
            Empty("tblHeader");
        End();
    }

    public void BeginCell(int width, bool isCentred = false)
    {
        Begin("tc");
        Begin("tcPr");
        Empty("tcW", ("w", PaperSize.Text(width)), ("type", "dxa"));
        if (isCentred)
            Value("vAlign", "center");
        End();
    }

    public void Begin(string name) => xml.WriteStartElement("w", name, WordNames.Main);

    public void End() => xml.WriteEndElement();

    public void Value(string name, string value) => Empty(name, ("val", value));

    public void Empty(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Begin(name);
        foreach (var (attribute, value) in attributes)
            xml.WriteAttributeString("w", attribute, WordNames.Main, value);
        End();
    }

    private void Run(string text)
    {
        Begin("r");
        foreach (var (index, line) in text.Split('\n').Index())
        {
            if (index > 0)
                Empty("br");
            Begin("t");
            xml.WriteAttributeString("xml", "space", ns: null, "preserve");
            xml.WriteString(line);
            End();
        }

        End();
    }

    private void Borders()
    {
        Begin("tblBorders");
        foreach (var side in (string[])["top", "left", "bottom", "right", "insideH", "insideV"])
            Empty(side, ("val", "single"), ("sz", "4"), ("space", "0"), ("color", "000000"));
        End();
    }

    private void Margins(string width)
    {
        Begin("tblCellMar");
        Empty("left", ("w", width), ("type", "dxa"));
        Empty("right", ("w", width), ("type", "dxa"));
        End();
    }
}

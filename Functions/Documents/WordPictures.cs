using Tcns.Functions.Documents.Charts;

namespace Tcns.Functions.Documents;

/// <summary>The pictures of a paper: shown where they stand, gathered for their own parts of the file.</summary>
internal sealed class WordPictures
{
    private const int EmusPerDot = 914_400 / ChartPicture.DotsPerInch;

    private readonly List<ChartPicture> all = [];

    public IReadOnlyList<ChartPicture> All => all;

    public static string RelationOf(int picture) => "rIdPicture" + PaperSize.Text(picture);

    public void Write(WordWriter word, ChartPicture picture)
    {
        all.Add(picture);
        word.Begin("p");
        word.Begin("pPr");
        word.Value("pStyle", nameof(WordStyle.Picture));
        word.End();
        word.Begin("r");
        word.Begin("drawing");
        WriteInline(word, picture, PaperSize.Text(picture.Width * EmusPerDot), PaperSize.Text(picture.Height * EmusPerDot));
        word.End();
        word.End();
        word.End();
    }

    private void WriteInline(WordWriter word, ChartPicture picture, string width, string height)
    {
        var (xml, number) = (word.Xml, PaperSize.Text(all.Count));
        xml.WriteStartElement("wp", "inline", WordNames.WordDrawing);
        foreach (var side in (string[])["distT", "distB", "distL", "distR"])
            xml.WriteAttributeString(side, "0");
        xml.WriteStartElement("wp", "extent", WordNames.WordDrawing);
        xml.WriteAttributeString("cx", width);
        xml.WriteAttributeString("cy", height);
        xml.WriteEndElement();
        xml.WriteStartElement("wp", "docPr", WordNames.WordDrawing);
        xml.WriteAttributeString("id", number);
        xml.WriteAttributeString("name", "Picture " + number);
        xml.WriteAttributeString("descr", picture.Description);
        xml.WriteEndElement();
        xml.WriteRaw($"""
            <a:graphic xmlns:a="{WordNames.Drawing}"><a:graphicData uri="{WordNames.Picture}"><pic:pic xmlns:pic="{WordNames.Picture}">
            <pic:nvPicPr><pic:cNvPr id="{number}" name="chart{number}.png"/><pic:cNvPicPr/></pic:nvPicPr>
            <pic:blipFill><a:blip xmlns:r="{WordNames.Relations}" r:embed="{RelationOf(all.Count)}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>
            <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>
            </pic:pic></a:graphicData></a:graphic>
            """);
        xml.WriteEndElement();
    }
}

using System.Globalization;
using System.Text;

namespace Tcns.Functions.Documents;

/// <summary>How each kind of paragraph looks, as Decree 30/2020, appendix I, wants it.</summary>
internal static class WordStyles
{
    private const string Font = "Times New Roman";
    private const string Centred = """<w:jc w:val="center"/>""";
    private const string Narrow = """<w:spacing w:before="0" w:after="0"/>""";

    /// <summary>Both margins, 6 points apart, 1.15 lines, the first line indented by 1.27 cm.</summary>
    private const string Running = """<w:spacing w:before="120" w:after="120" w:line="276" w:lineRule="auto"/><w:ind w:firstLine="720"/><w:jc w:val="both"/>""";

    private const string OnTheNextPageTogether = "<w:keepNext/><w:keepLines/>";

    public static string Xml { get; } = $"""
        <w:styles xmlns:w="{WordNames.Main}">
        <w:docDefaults>
        <w:rPrDefault><w:rPr><w:rFonts w:ascii="{Font}" w:eastAsia="{Font}" w:hAnsi="{Font}" w:cs="{Font}"/><w:color w:val="000000"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>
        <w:pPrDefault/>
        </w:docDefaults>
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
        {Styles()}
        </w:styles>
        """;

    private static string Styles()
    {
        var xml = new StringBuilder();
        foreach (var style in Enum.GetValues<WordStyle>())
        {
            var (paragraph, points, looks) = Look(style);
            var name = style == WordStyle.Heading1 ? "heading 1" : style == WordStyle.Caption ? "caption" : style == WordStyle.Header ? "header" : style.ToString();
            xml.Append(CultureInfo.InvariantCulture, $"""<w:style w:type="paragraph" w:styleId="{style}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/>""")
                .Append(CultureInfo.InvariantCulture, $"""<w:pPr>{paragraph}</w:pPr><w:rPr>{looks}<w:sz w:val="{points * 2}"/><w:szCs w:val="{points * 2}"/></w:rPr></w:style>""");
        }

        return xml.ToString();
    }

    private static (string Paragraph, int Points, string Looks) Look(WordStyle style)
    {
        const string bold = "<w:b/><w:bCs/>";
        const string italic = "<w:i/><w:iCs/>";
        return style switch
        {
            WordStyle.Nation => (Narrow + Centred, 12, bold),
            WordStyle.Motto => (Narrow + Centred, 13, bold),
            WordStyle.ParentAgency => (Narrow + Centred, 12, ""),
            WordStyle.Agency => (Narrow + Centred, 12, bold),
            WordStyle.Number => ("""<w:spacing w:before="120" w:after="0"/>""" + Centred, 13, ""),
            WordStyle.PlaceAndDate => ("""<w:spacing w:before="120" w:after="0"/>""" + Centred, 13, italic),
            WordStyle.Kind => (OnTheNextPageTogether + """<w:spacing w:before="360" w:after="0"/>""" + Centred, 14, bold),
            WordStyle.Subject => (OnTheNextPageTogether + Narrow + Centred, 14, bold),
            WordStyle.Rule => ("""<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr><w:spacing w:before="60" w:after="0" w:line="120" w:lineRule="exact"/>""", 2, ""),
            WordStyle.Heading1 => (OnTheNextPageTogether + Running + """<w:outlineLvl w:val="0"/>""", 14, bold),
            WordStyle.Body => (Running, 14, ""),
            WordStyle.Caption => (OnTheNextPageTogether + """<w:spacing w:before="240" w:after="120"/>""" + Centred, 13, bold),
            WordStyle.Picture => ("""<w:spacing w:before="0" w:after="240"/>""" + Centred, 13, ""),
            WordStyle.TableHeading => ("""<w:spacing w:before="40" w:after="40"/>""" + Centred, 12, bold),
            WordStyle.TableText => ("""<w:spacing w:before="40" w:after="40"/><w:jc w:val="left"/>""", 12, ""),
            WordStyle.TableNumber => ("""<w:spacing w:before="40" w:after="40"/><w:jc w:val="right"/>""", 12, ""),
            WordStyle.Space => ("""<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>""", 2, ""),
            WordStyle.RecipientsTitle => ("<w:keepNext/>" + Narrow, 12, bold + italic),
            WordStyle.Recipient => (Narrow, 11, ""),
            WordStyle.SignerTitle => ("<w:keepNext/>" + Narrow + Centred, 14, bold),
            WordStyle.SignerName => ("""<w:spacing w:before="1600" w:after="0"/>""" + Centred, 14, bold),
            WordStyle.Header => (Narrow + Centred, 13, ""),
            _ => throw new ArgumentOutOfRangeException(nameof(style)),
        };
    }
}

namespace Tcns.Functions.Documents;

/// <summary>The parts of an .docx that are always the same, or nearly.</summary>
internal static class WordSkeleton
{
    private const string MainTypes = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string HeaderRelation = "rIdHeader";

    /// <summary>The number of the page at its top, in the middle.</summary>
    public const string Header = $"""
        <w:hdr xmlns:w="{WordNames.Main}"><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>
        """;

    public const string Settings = $"""
        <w:settings xmlns:w="{WordNames.Main}"><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="vi-VN"/></w:settings>
        """;

    public const string Root = $"""
        <Relationships xmlns="{WordNames.PackageRelations}"><Relationship Id="rId1" Type="{WordNames.Relations}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>
        """;

    public const string Types = $"""
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Default Extension="xml" ContentType="application/xml"/>
        <Default Extension="png" ContentType="image/png"/>
        <Override PartName="/word/document.xml" ContentType="{MainTypes}document.main+xml"/>
        <Override PartName="/word/styles.xml" ContentType="{MainTypes}styles+xml"/>
        <Override PartName="/word/settings.xml" ContentType="{MainTypes}settings+xml"/>
        <Override PartName="/word/header1.xml" ContentType="{MainTypes}header+xml"/>
        <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
        </Types>
        """;

    /// <summary>The first page is another: it has no header, so no number.</summary>
    public static string Section { get; } = $"""
        <w:sectPr><w:headerReference w:type="default" r:id="{HeaderRelation}"/><w:pgSz w:w="{PaperSize.Text(PaperSize.Width)}" w:h="{PaperSize.Text(PaperSize.Height)}"/><w:pgMar w:top="{PaperSize.Text(PaperSize.Top)}" w:right="{PaperSize.Text(PaperSize.Right)}" w:bottom="{PaperSize.Text(PaperSize.Bottom)}" w:left="{PaperSize.Text(PaperSize.Left)}" w:header="567" w:footer="567" w:gutter="0"/><w:pgNumType w:fmt="decimal" w:start="1"/><w:titlePg/></w:sectPr>
        """;

    public static string Relations(IReadOnlyList<(string Id, string Kind, string Target)> pictures)
    {
        (string Id, string Kind, string Target)[] all =
            [("rIdStyles", "/styles", "styles.xml"), ("rIdSettings", "/settings", "settings.xml"), (HeaderRelation, "/header", "header1.xml"), .. pictures];
        var relations = all.Select(relation => $"""<Relationship Id="{relation.Id}" Type="{WordNames.Relations}{relation.Kind}" Target="{relation.Target}"/>""");
        return $"""<Relationships xmlns="{WordNames.PackageRelations}">{string.Concat(relations)}</Relationships>""";
    }

    /// <param name="title">As XML.</param>
    public static string Properties(string title) => $"""
        <cp:coreProperties xmlns:cp="{WordNames.CoreProperties}" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title><dc:language>vi-VN</dc:language></cp:coreProperties>
        """;
}

using System.Globalization;
using System.IO.Compression;

namespace Tcns.Functions.Sheets;

/// <summary>Writes the parts that bind the sheets together, which come last because they name them all.</summary>
internal static class XlsxWorkbook
{
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    public static string PartOf(int sheet) => FormattableString.Invariant($"xl/worksheets/sheet{sheet}.xml");

    public static async Task WriteAsync(ZipArchive zip, IReadOnlyList<XlsxTab> tabs, CancellationToken cancel)
    {
        await XlsxPartWriter.WriteAsync(zip, "xl/styles.xml", XlsxSkeleton.Styles, cancel);
        await using (var part = await XlsxPartWriter.OpenAsync(zip, "xl/workbook.xml", cancel))
            await WriteWorkbookAsync(part, tabs, cancel);
        await using (var part = await XlsxPartWriter.OpenAsync(zip, "xl/_rels/workbook.xml.rels", cancel))
            await WriteRelationsAsync(part, tabs.Count, cancel);
        await XlsxPartWriter.WriteAsync(zip, "_rels/.rels", XlsxSkeleton.Root, cancel);
        await using (var part = await XlsxPartWriter.OpenAsync(zip, "[Content_Types].xml", cancel))
            await WriteTypesAsync(part, tabs.Count, cancel);
    }

    private static async Task WriteWorkbookAsync(XlsxPartWriter part, IReadOnlyList<XlsxTab> tabs, CancellationToken cancel)
    {
        var xml = part.Xml;
        xml.WriteStartElement("workbook", XlsxSkeleton.Main);
        xml.WriteAttributeString("xmlns", "r", ns: null, XlsxSkeleton.Relations);
        xml.WriteStartElement("bookViews");
        xml.WriteStartElement("workbookView");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("sheets");
        foreach (var (index, tab) in tabs.Index())
        {
            xml.WriteStartElement("sheet");
            xml.WriteAttributeString("name", tab.Name);
            xml.WriteAttributeString("sheetId", Number(index + 1));
            if (tab.IsHidden)
                xml.WriteAttributeString("state", "hidden");
            xml.WriteAttributeString("id", XlsxSkeleton.Relations, "rId" + Number(index + 1));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        WriteFilters(part, tabs);
        xml.WriteEndElement();
        await part.RelieveAsync(cancel, isEnd: true);
    }

    /// <summary>Excel keeps each filter under this hidden name too.</summary>
    private static void WriteFilters(XlsxPartWriter part, IReadOnlyList<XlsxTab> tabs)
    {
        if (tabs.All(tab => tab.Filter is null))
            return;
        part.Xml.WriteStartElement("definedNames");
        foreach (var (index, tab) in tabs.Index().Where(item => item.Item.Filter is not null))
        {
            part.Xml.WriteStartElement("definedName");
            part.Xml.WriteAttributeString("name", "_xlnm._FilterDatabase");
            part.Xml.WriteAttributeString("localSheetId", Number(index));
            part.Xml.WriteAttributeString("hidden", "1");
            part.Xml.WriteString(tab.Filter);
            part.Xml.WriteEndElement();
        }

        part.Xml.WriteEndElement();
    }

    private static async Task WriteRelationsAsync(XlsxPartWriter part, int sheets, CancellationToken cancel)
    {
        part.Xml.WriteStartElement("Relationships", XlsxSkeleton.PackageRelations);
        for (var sheet = 1; sheet <= sheets; sheet++)
            WriteRelation(part, sheet, "/worksheet", "/" + PartOf(sheet));
        WriteRelation(part, sheets + 1, "/styles", "/xl/styles.xml");
        part.Xml.WriteEndElement();
        await part.RelieveAsync(cancel, isEnd: true);
    }

    private static void WriteRelation(XlsxPartWriter part, int id, string kind, string target)
    {
        part.Xml.WriteStartElement("Relationship");
        part.Xml.WriteAttributeString("Id", "rId" + Number(id));
        part.Xml.WriteAttributeString("Type", XlsxSkeleton.Relations + kind);
        part.Xml.WriteAttributeString("Target", target);
        part.Xml.WriteEndElement();
    }

    private static async Task WriteTypesAsync(XlsxPartWriter part, int sheets, CancellationToken cancel)
    {
        part.Xml.WriteStartElement("Types", XlsxSkeleton.ContentTypes);
        WriteType(part, "Default", "Extension", "rels", "application/vnd.openxmlformats-package.relationships+xml");
        WriteType(part, "Default", "Extension", "xml", "application/xml");
        WriteType(part, "Override", "PartName", "/xl/workbook.xml", Types + "sheet.main+xml");
        WriteType(part, "Override", "PartName", "/xl/styles.xml", Types + "styles+xml");
        for (var sheet = 1; sheet <= sheets; sheet++)
            WriteType(part, "Override", "PartName", "/" + PartOf(sheet), Types + "worksheet+xml");
        part.Xml.WriteEndElement();
        await part.RelieveAsync(cancel, isEnd: true);
    }

    private static void WriteType(XlsxPartWriter part, string element, string key, string name, string type)
    {
        part.Xml.WriteStartElement(element);
        part.Xml.WriteAttributeString(key, name);
        part.Xml.WriteAttributeString("ContentType", type);
        part.Xml.WriteEndElement();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Xml;

namespace Tcns.Functions.Sheets;

/// <summary>Writes the parts that bind the sheets together, which come last because they name them all.</summary>
internal static class XlsxWorkbook
{
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    public static string PartOf(int sheet) => FormattableString.Invariant($"xl/worksheets/sheet{sheet}.xml");

    public static void Write(OfficePackage package, IReadOnlyList<XlsxTab> tabs, XlsxNumberFormats formats)
    {
        package.Write("xl/styles.xml", formats.ToXml());
        using (var xml = package.Open("xl/workbook.xml"))
            WriteWorkbook(xml, tabs);
        using (var xml = package.Open("xl/_rels/workbook.xml.rels"))
            WriteRelations(xml, tabs.Count);
        package.Write("_rels/.rels", XlsxSkeleton.Root);
        using (var xml = package.Open("[Content_Types].xml"))
            WriteTypes(xml, tabs.Count);
    }

    private static void WriteWorkbook(XmlWriter xml, IReadOnlyList<XlsxTab> tabs)
    {
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
        WriteFilters(xml, tabs);
        xml.WriteEndElement();
    }

    /// <summary>Excel keeps each filter under this hidden name too.</summary>
    private static void WriteFilters(XmlWriter xml, IReadOnlyList<XlsxTab> tabs)
    {
        if (tabs.All(tab => tab.Filter is null))
            return;
        xml.WriteStartElement("definedNames");
        foreach (var (index, tab) in tabs.Index().Where(item => item.Item.Filter is not null))
        {
            xml.WriteStartElement("definedName");
            xml.WriteAttributeString("name", "_xlnm._FilterDatabase");
            xml.WriteAttributeString("localSheetId", Number(index));
            xml.WriteAttributeString("hidden", "1");
            xml.WriteString(tab.Filter);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteRelations(XmlWriter xml, int sheets)
    {
        xml.WriteStartElement("Relationships", XlsxSkeleton.PackageRelations);
        for (var sheet = 1; sheet <= sheets; sheet++)
            WriteRelation(xml, sheet, "/worksheet", "/" + PartOf(sheet));
        WriteRelation(xml, sheets + 1, "/styles", "/xl/styles.xml");
        xml.WriteEndElement();
    }

    private static void WriteRelation(XmlWriter xml, int id, string kind, string target)
    {
        xml.WriteStartElement("Relationship");
        xml.WriteAttributeString("Id", "rId" + Number(id));
        xml.WriteAttributeString("Type", XlsxSkeleton.Relations + kind);
        xml.WriteAttributeString("Target", target);
        xml.WriteEndElement();
    }

    private static void WriteTypes(XmlWriter xml, int sheets)
    {
        xml.WriteStartElement("Types", XlsxSkeleton.ContentTypes);
        WriteType(xml, "Default", "Extension", "rels", "application/vnd.openxmlformats-package.relationships+xml");
        WriteType(xml, "Default", "Extension", "xml", "application/xml");
        WriteType(xml, "Override", "PartName", "/xl/workbook.xml", Types + "sheet.main+xml");
        WriteType(xml, "Override", "PartName", "/xl/styles.xml", Types + "styles+xml");
        for (var sheet = 1; sheet <= sheets; sheet++)
            WriteType(xml, "Override", "PartName", "/" + PartOf(sheet), Types + "worksheet+xml");
        xml.WriteEndElement();
    }

    private static void WriteType(XmlWriter xml, string element, string key, string name, string type)
    {
        xml.WriteStartElement(element);
        xml.WriteAttributeString(key, name);
        xml.WriteAttributeString("ContentType", type);
        xml.WriteEndElement();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

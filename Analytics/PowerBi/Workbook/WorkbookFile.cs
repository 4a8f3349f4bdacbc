using System.Security;
using System.Text;
using Tcns.Analytics.Feed.Schema;

namespace Tcns.Analytics.PowerBi.Workbook;

/// <summary>
/// The Excel workbook: a sheet that tells what to do, a sheet with the communes' figures, and all tables of the feed as queries, over OData and
/// from the CSV files.
/// </summary>
public static class WorkbookFile
{
    public const string Name = "Tcns.xlsx";
    private const string Header = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";

    public static byte[] Write(IReadOnlyList<FeedTable> tables)
    {
        var queries = WorkbookQuery.All(tables);
        var mashup = Convert.ToBase64String(MashupBytes.Write(WorkbookQuery.Section(queries), Metadata(queries)));
        var item = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes($"""<?xml version="1.0" encoding="utf-16"?><DataMashup xmlns="http://schemas.microsoft.com/DataMashup">{mashup}</DataMashup>"""));
        return MashupBytes.Zip([.. WorkbookParts.All(WorkbookQuery.ShownColumns).Select(part => (part.Name, MashupBytes.Utf8(Header + part.Xml))), ("customXml/item1.xml", [.. item])]);
    }

    private static string Metadata(IEnumerable<WorkbookQuery> queries)
    {
        var items = queries.Select(query =>
        {
            var isShown = query.Name == WorkbookQuery.Shown;
            var fill = isShown
                ? """<Entry Type="FillEnabled" Value="l1" /><Entry Type="FillObjectType" Value="sTable" /><Entry Type="FillTarget" Value="sChi_so_cac_xa" />"""
                : """<Entry Type="FillEnabled" Value="l0" /><Entry Type="FillObjectType" Value="sConnectionOnly" />""";
            return $"""<Item><ItemLocation><ItemType>Formula</ItemType><ItemPath>Section1/{SecurityElement.Escape(Uri.EscapeDataString(query.Name))}</ItemPath></ItemLocation><StableEntries><Entry Type="IsPrivate" Value="l0" />{fill}<Entry Type="FillToDataModelEnabled" Value="l0" /></StableEntries></Item>""";
        });
        return $"""<?xml version="1.0" encoding="utf-8"?><LocalPackageMetadataFile xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><Items><Item><ItemLocation><ItemType>AllFormulas</ItemType><ItemPath /></ItemLocation><StableEntries /></Item>{string.Concat(items)}</Items></LocalPackageMetadataFile>""";
    }
}

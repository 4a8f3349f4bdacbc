using System.Globalization;
using System.Security;

namespace Tcns.Analytics.PowerBi.Workbook;

/// <summary>The parts of the workbook but for its queries.</summary>
internal static class WorkbookParts
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006";
    private const string Types = "application/vnd.openxmlformats-officedocument";

    /// <summary>What the first sheet tells, Vietnamese first; its first line is the heading.</summary>
    private static readonly string[] Guide =
    [
        "Số liệu Tổ công nghệ số cộng đồng",
        "1. Dữ liệu › Lấy dữ liệu › Khởi động Trình soạn thảo Power Query.",
        "2. Trang đầu › Quản lý tham số: nhập ServiceUrl (địa chỉ kết thúc bằng /api/odata/) và ProvinceCode (mã tỉnh, hai chữ số). Đóng và tải.",
        "3. Dữ liệu › Làm mới tất cả. Khi được hỏi đăng nhập: Cơ bản (Basic), tên bất kỳ, mật khẩu là khóa của tỉnh.",
        "4. Trang tính «Chỉ số các xã» có số liệu. Bảng khác: Dữ liệu › Truy vấn & Kết nối, bấm chuột phải vào bảng, Tải vào…",
        "5. Không qua OData mà đọc tệp CSV trong tài khoản lưu trữ: nhập StorageAccountUrl, dùng các truy vấn có đuôi (CSV).",
        "Nhiều dòng quá thì thu hẹp RangeStart và RangeEnd: một trang tính chứa được 1.048.576 dòng.",
        "In English: type ServiceUrl and ProvinceCode under Manage Parameters in the Power Query editor, refresh all, sign in with Basic, any user and the province's key as password. Queries that end in (CSV) read the files in the storage account.",
    ];

    public static IEnumerable<(string Name, string Xml)> All(IReadOnlyList<string> columns)
    {
        yield return ("[Content_Types].xml", $"""<Types xmlns="{Packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Types}.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Types}.spreadsheetml.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="{Types}.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="{Types}.spreadsheetml.styles+xml"/><Override PartName="/xl/connections.xml" ContentType="{Types}.spreadsheetml.connections+xml"/><Override PartName="/xl/tables/table1.xml" ContentType="{Types}.spreadsheetml.table+xml"/><Override PartName="/xl/queryTables/queryTable1.xml" ContentType="{Types}.spreadsheetml.queryTable+xml"/><Override PartName="/customXml/itemProps1.xml" ContentType="{Types}.customXmlProperties+xml"/></Types>""");
        yield return ("_rels/.rels", Relations(("rId1", "officeDocument", "xl/workbook.xml")));
        yield return ("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="Bắt đầu" sheetId="1" r:id="rId1"/><sheet name="{WorkbookQuery.Shown}" sheetId="2" r:id="rId2"/></sheets><definedNames><definedName name="ExternalData_1" localSheetId="1" hidden="1">'{WorkbookQuery.Shown}'!$A$1:${Letter(columns.Count)}$2</definedName></definedNames></workbook>""");
        yield return ("xl/_rels/workbook.xml.rels", Relations(
            ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "worksheet", "worksheets/sheet2.xml"), ("rId3", "styles", "styles.xml"), ("rId4", "connections", "connections.xml"), ("rId5", "customXml", "../customXml/item1.xml")));
        yield return ("xl/styles.xml", $"""<styleSheet xmlns="{Main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="16"/><color rgb="FF0B5D4E"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>""");
        yield return ("xl/connections.xml", $"""<connections xmlns="{Main}"><connection id="1" keepAlive="1" name="Query - {WorkbookQuery.Shown}" description="Truy vấn «{WorkbookQuery.Shown}» trong sổ này" type="5" refreshedVersion="0" background="1"><dbPr connection="Provider=Microsoft.Mashup.OleDb.1;Data Source=$Workbook$;Location=&quot;{WorkbookQuery.Shown}&quot;;Extended Properties=&quot;&quot;" command="SELECT * FROM [{WorkbookQuery.Shown}]"/></connection></connections>""");
        yield return ("xl/worksheets/sheet1.xml", $"""<worksheet xmlns="{Main}"><cols><col min="1" max="1" width="110" customWidth="1"/></cols><sheetData>{string.Concat(Guide.Select((line, place) => Row(place + 1, [line], place == 0 ? 1 : 2)))}</sheetData></worksheet>""");
        yield return ("xl/worksheets/sheet2.xml", $"""<worksheet xmlns="{Main}" xmlns:r="{Office}"><cols><col min="1" max="{columns.Count}" width="24" customWidth="1"/></cols><sheetData>{Row(1, columns, 0)}</sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>""");
        yield return ("xl/worksheets/_rels/sheet2.xml.rels", Relations(("rId1", "table", "../tables/table1.xml")));
        yield return ("xl/tables/table1.xml", $"""<table xmlns="{Main}" id="1" name="Chi_so_cac_xa" displayName="Chi_so_cac_xa" ref="A1:{Letter(columns.Count)}2" tableType="queryTable" totalsRowShown="0"><autoFilter ref="A1:{Letter(columns.Count)}2"/><tableColumns count="{columns.Count}">{string.Concat(columns.Select((name, place) => $"""<tableColumn id="{place + 1}" uniqueName="{place + 1}" name="{Escaped(name)}" queryTableFieldId="{place + 1}"/>"""))}</tableColumns><tableStyleInfo name="TableStyleMedium7" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>""");
        yield return ("xl/tables/_rels/table1.xml.rels", Relations(("rId1", "queryTable", "../queryTables/queryTable1.xml")));
        yield return ("xl/queryTables/queryTable1.xml", $"""<queryTable xmlns="{Main}" name="ExternalData_1" connectionId="1" autoFormatId="16" applyNumberFormats="0" applyBorderFormats="0" applyFontFormats="0" applyPatternFormats="0" applyAlignmentFormats="0" applyWidthHeightFormats="0"><queryTableRefresh nextId="{columns.Count + 1}"><queryTableFields count="{columns.Count}">{string.Concat(columns.Select((name, place) => $"""<queryTableField id="{place + 1}" name="{Escaped(name)}" tableColumnId="{place + 1}"/>"""))}</queryTableFields></queryTableRefresh></queryTable>""");
        yield return ("customXml/itemProps1.xml", """<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{6F1B3F5C-0B52-4B6E-9D0B-6B7E2E9A4C11}"><ds:schemaRefs><ds:schemaRef ds:uri="http://schemas.microsoft.com/DataMashup"/></ds:schemaRefs></ds:datastoreItem>""");
        yield return ("customXml/_rels/item1.xml.rels", Relations(("rId1", "customXmlProps", "itemProps1.xml")));
    }

    private static string Row(int number, IReadOnlyList<string> texts, int style) => string.Create(
        CultureInfo.InvariantCulture,
        $"""<row r="{number}">{string.Concat(texts.Select((text, place) => $"""<c r="{Letter(place + 1)}{number}" s="{style}" t="inlineStr"><is><t>{Escaped(text)}</t></is></c>"""))}</row>""");

    private static string Relations(params IEnumerable<(string Id, string Kind, string Target)> relations) =>
        $"""<Relationships xmlns="{Packages}/relationships">{string.Concat(relations.Select(one => $"""<Relationship Id="{one.Id}" Type="{Office}/{one.Kind}" Target="{one.Target}"/>"""))}</Relationships>""";

    /// <summary>There are fewer columns than letters.</summary>
    private static string Letter(int column) => ((char)('A' + column - 1)).ToString();

    private static string Escaped(string text) => SecurityElement.Escape(text);
}

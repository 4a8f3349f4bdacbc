using System.Xml;

namespace Tcns.Functions.Sheets;

/// <summary>Reads an .xlsx (ISO/IEC 29500, both dialects) with the framework's own zip and XML readers.</summary>
internal sealed class XlsxReader
{
    private readonly XlsxParts parts;
    private readonly SheetLimits limits;
    private readonly List<(string Name, string Relation, bool IsHidden)> tabs = [];
    private bool countsFrom1904;

    private XlsxReader(XlsxParts parts, SheetLimits limits)
    {
        this.parts = parts;
        this.limits = limits;
    }

    public static SheetBook Read(MemoryStream file, SheetLimits limits)
    {
        using var opened = new XlsxParts(file, limits);
        return new XlsxReader(opened, limits).Read();
    }

    private SheetBook Read()
    {
        var workbook = XlsxRelation.Of(parts, "").Values.FirstOrDefault(relation => relation.Kind == "officeDocument")?.Part
            ?? throw new SheetTroubleException(SheetTrouble.NotASpreadsheet);
        if (workbook.EndsWith(".bin", StringComparison.OrdinalIgnoreCase))
            throw new SheetTroubleException(SheetTrouble.LegacyFormat);
        ReadWorkbook(workbook);
        CheckTabs();
        var relations = XlsxRelation.Of(parts, workbook);
        var texts = new XlsxText(limits.CellLength);
        var cells = new XlsxCells(Styles(relations), Strings(relations, texts), countsFrom1904, texts);
        var budget = new CellBudget(limits);
        var sheets = new List<Sheet>();
        foreach (var (name, relation, isHidden) in tabs)
        {
            var found = relations.GetValueOrDefault(relation) ?? throw new SheetTroubleException(SheetTrouble.Broken);
            if (found.Kind != "worksheet")
                continue;
            using var reader = parts.Open(found.Part);
            sheets.Add(new Sheet(name, isHidden, XlsxSheetReader.Read(reader, cells, new SheetRows(name, limits, budget))));
        }

        return new SheetBook(sheets);
    }

    private void ReadWorkbook(string part)
    {
        using var reader = parts.Open(part);
        reader.MoveToContent();
        if (reader.LocalName != "workbook")
            throw new SheetTroubleException(SheetTrouble.NotASpreadsheet);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
                countsFrom1904 = reader.GetAttribute("date1904") is "1" or "true" or "on";
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "sheet", Depth: 2 })
                ReadTab(reader);
        }
    }

    private void ReadTab(XmlReader reader)
    {
        if (tabs.Count == limits.Sheets)
            throw new SheetTroubleException(SheetTrouble.TooManySheets);
        var isHidden = reader.GetAttribute("state") is "hidden" or "veryHidden";
        var (name, relation) = (SheetText.Clean(reader.GetAttribute("name") ?? ""), "");
        while (reader.MoveToNextAttribute())
            relation = reader is { LocalName: "id", Prefix.Length: > 0 } ? reader.Value : relation;
        if (name.Length is 0 or > 255)
            throw new SheetTroubleException(SheetTrouble.Broken);
        tabs.Add((name, relation, isHidden));
    }

    private void CheckTabs()
    {
        if (tabs.DistinctBy(tab => tab.Name, StringComparer.OrdinalIgnoreCase).Count() < tabs.Count)
            throw new SheetTroubleException(SheetTrouble.DoubledSheet);
    }

    private XlsxStyles Styles(IReadOnlyDictionary<string, XlsxRelation> relations)
    {
        if (relations.Values.FirstOrDefault(relation => relation.Kind == "styles") is not { } found)
            return new XlsxStyles();
        using var reader = parts.Open(found.Part);
        return XlsxStyles.Read(reader);
    }

    private List<CellValue> Strings(IReadOnlyDictionary<string, XlsxRelation> relations, XlsxText texts)
    {
        var strings = new List<CellValue>();
        var budget = new CellBudget(limits);
        if (relations.Values.FirstOrDefault(relation => relation.Kind == "sharedStrings") is not { } found)
            return strings;
        using var reader = parts.Open(found.Part);
        while (reader.Read())
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "si" })
                continue;
            var value = CellValue.Of(texts.ReadRich(reader));
            budget.Spend(value);
            strings.Add(value);
        }

        return strings;
    }
}

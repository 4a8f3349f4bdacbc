using System.Globalization;
using System.IO.Compression;
using System.Text;
using Tcns.Functions.Sheets;

namespace Tcns.Functions.Tests.Sheets;

/// <summary>An .xlsx put together by hand, as other programs write it or as nobody should.</summary>
internal sealed class HandMadeBook
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly Dictionary<string, string> parts = [];
    private readonly StringBuilder tabs = new();
    private readonly StringBuilder relations = new();
    private int sheets;

    public string WorkbookProperties { get; init; } = "";

    public static HandMadeBook WithRows(string rows) => new HandMadeBook().Sheet("Tổ", rows);

    public HandMadeBook Sheet(string name, string rows, string state = "visible")
    {
        sheets++;
        tabs.Append(CultureInfo.InvariantCulture, $"<sheet name=\"{name}\" sheetId=\"{sheets}\" state=\"{state}\" r:id=\"rId{sheets}\"/>");
        relations.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"rId{sheets}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{sheets}.xml\"/>");
        return Part($"xl/worksheets/sheet{sheets}.xml", $"<worksheet {Main}><sheetData>{rows}</sheetData></worksheet>");
    }

    public HandMadeBook Strings(string items) => Related("sharedStrings", $"<sst {Main}>{items}</sst>");

    public HandMadeBook Styles(string content) => Related("styles", $"<styleSheet {Main}>{content}</styleSheet>");

    public HandMadeBook Part(string name, string content)
    {
        parts[name] = content;
        return this;
    }

    public HandMadeBook Relation(string xml)
    {
        relations.Append(xml);
        return this;
    }

    public byte[] ToBytes()
    {
        parts.TryAdd("_rels/.rels", $"<Relationships><Relationship Id=\"a\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.TryAdd("xl/workbook.xml", $"<workbook {Main} xmlns:r=\"{Office}\">{WorkbookProperties}<sheets>{tabs}</sheets></workbook>");
        parts.TryAdd("xl/_rels/workbook.xml.rels", $"<Relationships>{relations}</Relationships>");
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return file.ToArray();
    }

    public SheetReading Read(SheetLimits? limits = null) => Read(ToBytes(), limits);

    public SheetRow FirstRow() => Opened(Read()).Sheets[0].Rows[0];

    public SheetTrouble Trouble(SheetLimits? limits = null) => Trouble(ToBytes(), limits);

    public static SheetReading Read(byte[] bytes, SheetLimits? limits = null) => SheetBook.Read(new MemoryStream(bytes), limits ?? SheetLimits.Default);

    public static SheetBook Opened(SheetReading reading) => Assert.IsType<SheetReading.Opened>(reading).Book;

    public static SheetTrouble Trouble(byte[] bytes, SheetLimits? limits = null) => Assert.IsType<SheetReading.Refused>(Read(bytes, limits)).Trouble;

    private HandMadeBook Related(string kind, string content) =>
        Relation($"<Relationship Id=\"{kind}\" Type=\"{Office}/{kind}\" Target=\"/xl/{kind}.xml\"/>").Part($"xl/{kind}.xml", content);
}

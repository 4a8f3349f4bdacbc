using System.IO.Compression;
using System.Xml.Linq;

namespace Tcns.Web.Tests;

/// <summary>The template of an import as an officer fills it in: rows below what stands there, everything else left as it was.</summary>
internal static class FilledTemplate
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <param name="template">As it was downloaded; it stays as it is.</param>
    /// <param name="rows">Rows by the place of their sheet; empty cells are left out.</param>
    public static byte[] Fill(byte[] template, params (int Sheet, string?[][] Rows)[] rows)
    {
        using var file = new MemoryStream();
        file.Write(template);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var (sheet, added) in rows)
                Add(zip.GetEntry(FormattableString.Invariant($"xl/worksheets/sheet{sheet}.xml"))!, added);
        }

        return file.ToArray();
    }

    private static void Add(ZipArchiveEntry entry, string?[][] rows)
    {
        using var stream = entry.Open();
        var sheet = XDocument.Load(stream);
        var data = sheet.Root!.Element(Main + "sheetData")!;
        var last = data.Elements().Count();
        data.Add(rows.Select((cells, place) => Row(last + place + 1, cells)));
        stream.SetLength(0);
        sheet.Save(stream);
    }

    private static XElement Row(int number, string?[] cells) => new(
        Main + "row",
        new XAttribute("r", number),
        cells.Select((text, column) => (text, column)).Where(cell => !string.IsNullOrEmpty(cell.text)).Select(cell => new XElement(
            Main + "c",
            new XAttribute("r", FormattableString.Invariant($"{(char)('A' + cell.column)}{number}")),
            new XAttribute("t", "inlineStr"),
            new XElement(Main + "is", new XElement(Main + "t", cell.text)))));
}

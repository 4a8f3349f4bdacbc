using System.IO.Compression;
using System.Text;
using Tcns.Testing;

namespace Tcns.Functions.Tests.Fuzz;

/// <summary>Files for the import that are damaged, as a whole or in a part of the package.</summary>
internal static class Sheets
{
    private static readonly byte[] Book = SetupBook.Generate(["11113"], 3).ToXlsx();
    private static readonly byte[] Csv = Encoding.UTF8.GetBytes(
        "Mã thôn;Tên thôn;Loại;Hoạt động từ ngày\r\n11113-20;Thôn Đông;Thôn;2025-07-01\r\n11113-21;\"Thôn \"\"Tây\"\"\";Thôn;\r\n11113-22;Thôn;Bản;30/02/2026\r\n");

    private static readonly string[] Cells =
    [
        "<c r=\"A1\"><v>1e400</v></c>", "<c r=\"ZZZZZ99999999\"><v>1</v></c>", "<c r=\"A2\" t=\"s\"><v>99999999</v></c>", "<c r=\"A2\" s=\"99999\"><v>-1</v></c>", "<c r=\"D2\" s=\"1\"><v>2958466</v></c>", "<c t=\"b\"><v>x</v></c>",
        "<c t=\"e\"><v>#REF!</v></c>", "<row r=\"0\"/>", "<row r=\"1048577\"/>", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "&a;", "&#0;", "<![CDATA[x]]>", "</sheetData>", "<c r=\"A2\" t=\"inlineStr\"><is><t>_x0000__xD800_</t></is></c>", "<c r=\"A3\" t=\"d\"><v>0000-00-00</v></c>",
    ];

    public static byte[] Xlsx(Random random) => random.Next(3) switch
    {
        0 => Bytes.Mutate(Book, random),
        1 => WithPart(random, bytes => Bytes.Mutate(bytes, random)),
        _ => WithPart(random, bytes => Insert(bytes, Cells[random.Next(Cells.Length)], random)),
    };

    public static byte[] Text(Random random) => random.Next(4) switch
    {
        0 => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(Csv))],
        1 => [.. Csv, .. Encoding.UTF8.GetBytes("11113-2" + random.Next(9) + ";" + Hostile.Json[random.Next(Hostile.Json.Count)] + ";Thôn;\n")],
        _ => Bytes.Mutate(Csv, random),
    };

    private static byte[] Insert(byte[] xml, string piece, Random random)
    {
        var text = Encoding.UTF8.GetString(xml);
        var places = Enumerable.Range(0, text.Length).Where(place => text[place] == '<').ToArray();
        return Encoding.UTF8.GetBytes(places.Length == 0 ? piece : text.Insert(places[random.Next(places.Length)], piece));
    }

    /// <summary>The package with one part changed, left out or there twice.</summary>
    private static byte[] WithPart(Random random, Func<byte[], byte[]> change)
    {
        using var source = new ZipArchive(new MemoryStream(Book));
        using var target = new MemoryStream();
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            var chosen = random.Next(source.Entries.Count);
            foreach (var (index, entry) in source.Entries.Index())
            {
                using var read = new MemoryStream();
                using (var packed = entry.Open())
                    packed.CopyTo(read);
                var wish = index == chosen ? random.Next(6) : 5;
                var times = wish switch { 0 => 0, 1 => 2, _ => 1 };
                for (; times > 0; times--)
                {
                    using var part = zip.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                    part.Write(index == chosen ? change(read.ToArray()) : read.ToArray());
                }
            }
        }

        return target.ToArray();
    }
}

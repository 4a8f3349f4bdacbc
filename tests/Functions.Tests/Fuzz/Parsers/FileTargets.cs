using System.Buffers.Binary;
using System.Text;
using Tcns.Functions.Sheets;
using Tcns.Testing;

namespace Tcns.Functions.Tests.Fuzz.Parsers;

/// <summary>Spreadsheets: as a whole, in a part of the package, and in what the package says of its parts.</summary>
internal static class FileTargets
{
    private static readonly byte[] Book = SetupBook.Generate(["11113"], 2).ToXlsx();
    private static readonly string[] Csv =
    [
        "Mã thôn;Tên thôn;Loại\r\n11113-20;Thôn Đông;Thôn\r\n11113-21;\"Thôn \"\"Tây\"\"\";\r\n", "a,b\n'=1,\"x\ny\"\n", "sep=;\r\na;b\r\n", "a\tb\r\"c\"  \t\r", "\"=1;'=2\",@x\r\n\r\n,,z",
    ];

    /// <summary>Sizes, places and flags as no packer writes them.</summary>
    private static readonly uint[] Odd = [0, 1, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 46, 30];

    public static IEnumerable<ParserTarget> All() =>
    [
        new("book", random => MustSay(Sheets.Xlsx(random))),
        new("book's index", random => MustSay(WithOddIndex(random))),
        new("CSV in bytes", random => MustSay(Sheets.Text(random))),
        new("CSV", random => MustStay(TextMaker.Make(random, Csv))),
    ];

    private static void MustSay(byte[] bytes) => Assert.NotNull(SheetBook.Read(new MemoryStream(bytes), SheetLimits.Default));

    /// <summary>What was read is read again from what a spreadsheet would write of it.</summary>
    private static void MustStay(string text)
    {
        if (Read(text) is not { } read)
            return;
        var lines = new StringBuilder();
        var row = 1;
        foreach (var one in read.Rows)
        {
            lines.Append('\n', one.Number - row);
            var cells = one.Cells.ToDictionary(cell => cell.Column, cell => cell.AsText()!);
            lines.AppendJoin(',', Enumerable.Range(1, cells.Keys.Max()).Select(column => '"' + CsvGuard.PutOn(cells.GetValueOrDefault(column, "")).Replace("\"", "\"\"", StringComparison.Ordinal) + '"')).Append('\n');
            row = one.Number + 1;
        }

        if (read.Rows.Count > 0)
            Assert.Equal(Cells(read), Cells(Read(lines.ToString())!));
    }

    private static Sheet? Read(string text) =>
        SheetBook.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), SheetLimits.Default) is SheetReading.Opened { Book: var book } ? book.Sheets[0] : null;

    private static IEnumerable<(int Row, int Column, string? Text)> Cells(Sheet sheet) => sheet.Rows.SelectMany(row => row.Cells).Select(cell => (cell.Row, cell.Column, cell.AsText()));

    /// <summary>One field of one part's entry in the index, or of the head before the part: its size, its place, its flags, its name.</summary>
    private static byte[] WithOddIndex(Random random)
    {
        var bytes = (byte[])Book.Clone();
        var head = random.Next(3) == 0 ? "PK\u0003\u0004"u8.ToArray() : random.Next(4) == 0 ? "PK\u0005\u0006"u8.ToArray() : "PK\u0001\u0002"u8.ToArray();
        var places = new List<int>();
        for (var place = bytes.AsSpan().IndexOf(head); place >= 0;)
        {
            places.Add(place);
            var next = bytes.AsSpan(place + 4).IndexOf(head);
            place = next < 0 ? -1 : place + 4 + next;
        }

        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var place = places[random.Next(places.Count)] + random.Next(4, head[2] == 5 ? 20 : 60);
            if (place + 4 > bytes.Length)
                continue;
            var value = random.Next(3) == 0 ? (uint)places[random.Next(places.Count)] : Odd[random.Next(Odd.Length)];
            if (random.Next(2) == 0)
                BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(place), (ushort)(value & 0xFFFF));
            else
                BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(place), value);
        }

        return bytes;
    }
}

using System.IO.Compression;
using System.Text;
using Tcns.Functions.Sheets;
using Tcns.Functions.Texts;
using Tcns.Testing;

namespace Tcns.Functions.Tests.Sheets;

public class HostileFileTests
{
    private const string OneCell = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";

    [Fact]
    public void An_upload_that_is_too_large_is_not_read_to_its_end() =>
        Assert.Equal(SheetTrouble.TooLarge, HandMadeBook.Trouble(new byte[101], new SheetLimits { FileBytes = 100 }));

    [Fact]
    public void What_unpacks_to_too_much_is_refused_while_it_unpacks()
    {
        var book = HandMadeBook.WithRows(OneCell + new string(' ', 100_000));

        Assert.Equal(SheetTrouble.TooLarge, book.Trouble(new SheetLimits { UnpackedBytes = 50_000 }));
        Assert.Equal(SheetTrouble.TooLarge, book.Trouble(new SheetLimits { Ratio = 20, FreeBytes = 10_000 }));
        Assert.IsType<SheetReading.Opened>(book.Read());
    }

    [Fact]
    public void A_bomb_of_shared_strings_is_refused()
    {
        var strings = HandMadeBook.WithRows(OneCell).Strings(string.Concat(Enumerable.Repeat("<si/>", 3_000_000)));

        Assert.Equal(SheetTrouble.TooLarge, strings.Trouble());
        Assert.Equal(SheetTrouble.TooLarge, strings.Trouble(new SheetLimits { Ratio = int.MaxValue, Cells = 1_000 }));
    }

    [Fact]
    public void More_parts_than_a_workbook_has_are_refused()
    {
        var book = HandMadeBook.WithRows(OneCell);
        for (var part = 0; part < 1_000; part++)
            book.Part("junk/" + part, "");

        Assert.Equal(SheetTrouble.TooLarge, book.Trouble());
    }

    [Fact]
    public void More_sheets_than_the_limit_are_refused()
    {
        var book = new HandMadeBook();
        for (var sheet = 1; sheet <= 21; sheet++)
            book.Sheet("S" + sheet, "");

        Assert.Equal(SheetTrouble.TooManySheets, book.Trouble());
    }

    [Theory]
    [InlineData("<row r=\"100001\"><c r=\"A100001\"><v>1</v></c></row>", nameof(SheetTrouble.TooManyRows))]
    [InlineData("<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>", nameof(SheetTrouble.TooManyRows))]
    [InlineData("<row r=\"1\"><c r=\"CW1\"><v>1</v></c></row>", nameof(SheetTrouble.TooManyColumns))]
    [InlineData("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>", nameof(SheetTrouble.TooManyColumns))]
    [InlineData("<row r=\"1048577\"/>", nameof(SheetTrouble.Broken))]
    [InlineData("<row r=\"99999999999999999999\"/>", nameof(SheetTrouble.Broken))]
    [InlineData("<row r=\"-1\"/>", nameof(SheetTrouble.Broken))]
    [InlineData("<row r=\"2\"/><row r=\"2\"/>", nameof(SheetTrouble.Broken))]
    [InlineData("<row r=\"1\"><c r=\"XFE1\"/></row>", nameof(SheetTrouble.Broken))]
    [InlineData("<row r=\"1\"><c r=\"AAAAAAAAAAAAAAAAAA1\"/></row>", nameof(SheetTrouble.Broken))]
    [InlineData("<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>", nameof(SheetTrouble.Broken))]
    [InlineData("<row r=\"1\"><c r=\"A2\"/></row>", nameof(SheetTrouble.Broken))]
    [InlineData("<row r=\"1\"><c t=\"s\"><v>7</v></c></row>", nameof(SheetTrouble.Broken))]
    [InlineData("<row r=\"1\"><c t=\"s\"><v>-1</v></c></row>", nameof(SheetTrouble.Broken))]
    [InlineData("<row r=\"1\"><c><v>abc</v></c></row>", nameof(SheetTrouble.Broken))]
    [InlineData("<row r=\"1\"><c><v><x/></v></c></row>", nameof(SheetTrouble.Broken))]
    [InlineData("<row r=\"1\"><c>", nameof(SheetTrouble.Broken))]
    public void A_place_or_value_that_cannot_be_is_trouble(string rows, string trouble) =>
        Assert.Equal(trouble, HandMadeBook.WithRows(rows).Trouble().ToString());

    [Fact]
    public void Empty_cells_far_away_cost_nothing_and_are_no_trouble()
    {
        var sheet = HandMadeBook.Opened(HandMadeBook.WithRows(OneCell + "<row r=\"1048576\"><c r=\"XFD1048576\" s=\"1\"/></row>").Read()).Sheets[0];

        Assert.Equal(1, Assert.Single(sheet.Rows).Number);
    }

    [Fact]
    public void A_cell_with_too_much_text_is_refused_wherever_it_stands()
    {
        var (fits, tooLong) = (new string('ả', 32_767), new string('ả', 32_768));

        Assert.IsType<SheetReading.Opened>(HandMadeBook.WithRows($"<row><c t=\"inlineStr\"><is><t>{fits}</t></is></c></row>").Read());
        Assert.Equal(SheetTrouble.CellTooLong, HandMadeBook.WithRows($"<row><c t=\"inlineStr\"><is><t>{tooLong}</t></is></c></row>").Trouble());
        Assert.Equal(SheetTrouble.CellTooLong, HandMadeBook.WithRows($"<row><c t=\"str\"><v>{tooLong}</v></c></row>").Trouble());
        Assert.Equal(SheetTrouble.CellTooLong, HandMadeBook.WithRows(OneCell).Strings($"<si><r><t>{fits}</t></r><r><t>x</t></r></si>").Trouble());
    }

    [Fact]
    public void More_cells_than_a_book_may_hold_are_refused() =>
        Assert.Equal(SheetTrouble.TooLarge, HandMadeBook.WithRows("<row><c><v>1</v></c><c><v>2</v></c></row>").Trouble(new SheetLimits { Cells = 1 }));

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"c\">]><worksheet><sheetData>&b;</sheetData></worksheet>")]
    [InlineData("<!DOCTYPE a SYSTEM \"http://127.0.0.1/x.dtd\"><worksheet/>")]
    [InlineData("<worksheet><sheetData>&unknown;</sheetData></worksheet>")]
    [InlineData("<worksheet><sheetData></worksheet>")]
    [InlineData("<chartsheet/>")]
    [InlineData("")]
    public void A_document_type_an_entity_or_broken_XML_is_trouble(string xml) =>
        Assert.Equal(SheetTrouble.Broken, HandMadeBook.WithRows("").Part("xl/worksheets/sheet1.xml", xml).Trouble());

    [Theory]
    [InlineData("../../../../etc/passwd", "Internal")]
    [InlineData("file:///etc/passwd", "Internal")]
    [InlineData("http://127.0.0.1/x.xml", "External")]
    public void A_link_out_of_the_file_is_not_followed(string target, string mode)
    {
        var book = HandMadeBook.WithRows(OneCell);
        var relation = $"<Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"{target}\" TargetMode=\"{mode}\"/>";

        Assert.Equal(SheetTrouble.Broken, book.Part("xl/_rels/workbook.xml.rels", $"<Relationships>{relation}</Relationships>").Trouble());
    }

    [Fact]
    public void Links_of_a_sheet_to_other_files_are_left_alone() =>
        Assert.IsType<SheetReading.Opened>(HandMadeBook.WithRows(OneCell)
            .Relation("<Relationship Id=\"x\" Type=\"a/externalLink\" Target=\"http://127.0.0.1/b.xlsx\" TargetMode=\"External\"/>").Read());

    [Fact]
    public void Two_sheets_of_one_name_are_trouble() =>
        Assert.Equal(SheetTrouble.DoubledSheet, new HandMadeBook().Sheet("Tổ", "").Sheet("TỔ", "").Trouble());

    [Fact]
    public void Other_kinds_of_files_are_told_apart()
    {
        byte[] ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0];

        Assert.Equal(SheetTrouble.LegacyFormat, HandMadeBook.Trouble(ole));
        Assert.Equal(SheetTrouble.Encrypted, HandMadeBook.Trouble([.. ole, .. Encoding.Unicode.GetBytes("EncryptedPackage")]));
        Assert.Equal(SheetTrouble.NotASpreadsheet, HandMadeBook.WithRows("").Part("xl/workbook.xml", "<document/>").Trouble());
        Assert.Equal(SheetTrouble.NotASpreadsheet, HandMadeBook.WithRows("").Part("_rels/.rels", "<Relationships/>").Trouble());
        Assert.Equal(SheetTrouble.NotASpreadsheet, HandMadeBook.Trouble("PK\u0005\u0006"u8.ToArray()));
        Assert.Equal(SheetTrouble.LegacyFormat, HandMadeBook.WithRows("")
            .Part("_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"xl/workbook.bin\"/></Relationships>").Trouble());
    }

    [Fact]
    public void A_zip_with_a_password_or_an_entry_twice_is_trouble()
    {
        var bytes = HandMadeBook.WithRows(OneCell).ToBytes();
        foreach (var (header, flags) in ((string, int)[])[("PK\u0003\u0004", 6), ("PK\u0001\u0002", 8)])
        {
            for (var at = bytes.AsSpan().IndexOf(Encoding.Latin1.GetBytes(header)); at >= 0;)
            {
                bytes[at + flags] |= 1;
                var next = bytes.AsSpan(at + 1).IndexOf(Encoding.Latin1.GetBytes(header));
                at = next < 0 ? -1 : at + 1 + next;
            }
        }

        Assert.Equal(SheetTrouble.Encrypted, HandMadeBook.Trouble(bytes));
        Assert.Equal(SheetTrouble.Broken, HandMadeBook.WithRows(OneCell).Part("XL/workbook.xml", "").Part("xl\\workbook.xml", "").Trouble());
    }

    [Fact]
    public void A_changed_byte_in_a_stored_part_shows_by_its_checksum()
    {
        var file = new MemoryStream(HandMadeBook.WithRows("<row><c><v>12345</v></c></row>").ToBytes());
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
            using var entry = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.NoCompression).Open();
            entry.Write("<worksheet><sheetData><row><c><v>12345</v></c></row></sheetData></worksheet>"u8);
        }

        var bytes = file.ToArray();
        bytes[bytes.AsSpan().IndexOf("12345"u8)] = (byte)'9';

        Assert.Equal(SheetTrouble.Broken, HandMadeBook.Trouble(bytes));
    }

    [Fact]
    public void Whatever_is_flipped_or_cut_off_gives_a_book_or_trouble()
    {
        var whole = HandMadeBook.WithRows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>45854</v></c></row>")
            .Strings("<si><t>Tổ công nghệ số</t></si>").Styles("<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>").ToBytes();
        var random = new Random(20260701);
        var before = ProcessTable.WorkOfThread();
        var (opened, refused) = (0, 0);
        for (var round = 0; round < 2_000; round++)
        {
            var bytes = whole.AsSpan(0, round % 4 == 0 ? random.Next(whole.Length) : whole.Length).ToArray();
            for (var flip = random.Next(1, 4); flip > 0 && bytes.Length > 0; flip--)
                bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            _ = HandMadeBook.Read(bytes) is SheetReading.Opened ? opened++ : refused++;
        }

        Assert.True(opened > 0 && refused > 1_000, $"{opened} {refused}");
        Assert.InRange(ProcessTable.WorkOfThread() - before, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Whatever_is_flipped_within_the_XML_gives_a_book_or_trouble()
    {
        const string Sheet = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>45854</v></c><c r=\"C1\" t=\"inlineStr\"><is><t>_x0041_</t></is></c></row>";
        var random = new Random(20260702);
        for (var round = 0; round < 2_000; round++)
        {
            var letters = Sheet.ToCharArray();
            for (var flip = random.Next(1, 4); flip > 0; flip--)
                letters[random.Next(letters.Length)] = (char)random.Next(32, 127);
            Assert.NotNull(HandMadeBook.WithRows(new string(letters)).Strings("<si><t>a</t></si>").Read());
        }
    }

    [Fact]
    public void Every_trouble_is_told_in_both_languages() =>
        Assert.All(Enum.GetValues<SheetTrouble>(), trouble => Assert.NotEqual(trouble.Detail(Language.Vietnamese), trouble.Detail(Language.English)));
}

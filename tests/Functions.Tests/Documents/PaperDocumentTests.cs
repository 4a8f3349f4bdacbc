using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Tcns.Functions.Documents;
using Tcns.Functions.Documents.Charts;

namespace Tcns.Functions.Tests.Documents;

public class PaperDocumentTests
{
    private const double TwipsPerMillimetre = 1440 / 25.4;

    public static TheoryData<string> Names => ["Team", "Commune", "Province", "Hostile"];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_validator_finds_nothing_and_the_bytes_are_the_same_again(string name)
    {
        var bytes = await TestPapers.DocumentAsync(PaperOf(name));
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        var faults = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken);

        Assert.Empty(faults.Select(fault => fault.Description + " " + fault.Path?.XPath));
        Assert.Equal(bytes, await TestPapers.DocumentAsync(PaperOf(name)));
        using var zip = new ZipArchive(new MemoryStream(bytes));
        Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
    }

    [Fact]
    public async Task The_page_is_A4_with_the_margins_of_the_decree_and_a_number_from_the_second_page_on()
    {
        using var document = await OpenAsync(TestPapers.Commune);
        var section = document.MainDocumentPart!.Document.Descendants<SectionProperties>().Single();
        var margins = section.GetFirstChild<PageMargin>()!;

        Assert.Equal((11906u, 16838u), (section.GetFirstChild<PageSize>()!.Width!.Value, section.GetFirstChild<PageSize>()!.Height!.Value));
        Assert.InRange(margins.Top!.Value / TwipsPerMillimetre, 20, 25);
        Assert.InRange(margins.Bottom!.Value / TwipsPerMillimetre, 20, 25);
        Assert.InRange(margins.Left!.Value / TwipsPerMillimetre, 30, 35);
        Assert.InRange(margins.Right!.Value / TwipsPerMillimetre, 15, 20);
        Assert.NotNull(section.GetFirstChild<TitlePage>());
        Assert.Equal(HeaderFooterValues.Default, section.Elements<HeaderReference>().Single().Type!.Value);
        var header = document.MainDocumentPart.HeaderParts.Single().Header;
        Assert.Equal(" PAGE ", header.Descendants<FieldCode>().Single().Text);
        Assert.Equal(JustificationValues.Center, LookOf(document, "Header").Paragraph.Justification!.Val!.Value);
    }

    [Fact]
    public async Task Every_style_is_black_Times_New_Roman_in_the_sizes_of_the_decree()
    {
        using var document = await OpenAsync(TestPapers.Commune);
        var styles = document.MainDocumentPart!.StyleDefinitionsPart!.Styles!;
        var defaults = styles.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!;
        string[] looks = ["Nation 12 b", "Motto 13 b", "ParentAgency 12", "Agency 12 b", "Number 13", "PlaceAndDate 13 i", "Kind 14 b", "Subject 14 b", "Heading1 14 b", "Body 14", "Caption 13 b",
            "TableHeading 12 b", "TableText 12", "TableNumber 12", "RecipientsTitle 12 b i", "Recipient 11", "SignerTitle 14 b", "SignerName 14 b", "Header 13"];

        Assert.Equal(["Times New Roman"], defaults.RunFonts!.GetAttributes().Select(font => font.Value).Distinct());
        Assert.Equal(("000000", "28", "vi-VN"), (defaults.Color!.Val!.Value, defaults.FontSize!.Val!.Value, defaults.Languages!.Val!.Value));
        Assert.Empty(styles.Elements<Style>().SelectMany(style => style.Descendants<RunFonts>()));
        Assert.Equal(looks, looks.Select(look => look.Split(' ')[0]).Select(id => LookOf(document, id)).Select(look => string.Join(' ', (string[])
            [look.Id, $"{int.Parse(look.Run.FontSize!.Val!.Value!, null) / 2}", .. look.Run.Bold is null ? (string[])[] : ["b"], .. look.Run.Italic is null ? (string[])[] : ["i"]])));
        var body = LookOf(document, "Body").Paragraph;
        Assert.Equal((JustificationValues.Both, "720", "276", "120"), (body.Justification!.Val!.Value, body.Indentation!.FirstLine!.Value, body.SpacingBetweenLines!.Line!.Value, body.SpacingBetweenLines.After!.Value));
    }

    [Fact]
    public async Task The_head_names_agency_and_nation_and_the_foot_who_signs()
    {
        using var document = await OpenAsync(TestPapers.Commune);
        var tables = document.MainDocumentPart!.Document.Body!.Elements<Table>().ToArray();
        var paragraphs = document.MainDocumentPart.Document.Body.Descendants<Paragraph>().Where(paragraph => paragraph.InnerText.Length > 0)
            .GroupBy(StyleOf).ToDictionary(group => group.Key, group => group.Select(paragraph => paragraph.InnerText).ToArray());

        Assert.Equal(["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"], paragraphs["Nation"]);
        Assert.Equal(["Độc lập - Tự do - Hạnh phúc"], paragraphs["Motto"]);
        Assert.Equal(["ỦY BAN NHÂN DÂNXÃ TÂN KỲ"], paragraphs["Agency"]);
        Assert.Equal(["Số: 05/BC-UBND"], paragraphs["Number"]);
        Assert.Equal(["Tân Kỳ, ngày 03 tháng 02 năm 2026"], paragraphs["PlaceAndDate"]);
        Assert.Equal(["BÁO CÁO"], paragraphs["Kind"]);
        Assert.Equal(["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], paragraphs["SignerTitle"]);
        Assert.Equal(["Nguyễn Thị Hường"], paragraphs["SignerName"]);
        Assert.Equal(["- Sở Khoa học và Công nghệ;", "- Thường trực Đảng ủy, HĐND xã;", "- Lưu: VT, VHXH."], paragraphs["Recipient"]);
        Assert.False(paragraphs.ContainsKey("ParentAgency"));
        Assert.All([tables[0], tables[^1]], table => Assert.Empty(table.Descendants<TableBorders>()));
        Assert.Equal(3, tables[0].Descendants<Paragraph>().Count(paragraph => StyleOf(paragraph) is "Rule" or "Motto" or "Nation") - 1);
    }

    [Fact]
    public async Task A_table_repeats_its_headings_splits_no_row_and_says_every_number()
    {
        using var document = await OpenAsync(TestPapers.Commune);
        var table = document.MainDocumentPart!.Document.Body!.Elements<Table>().ElementAt(1);
        var rows = table.Elements<TableRow>().ToArray();
        var wanted = TestPapers.Commune.Tables.First().Rows.Select(row => row.OfType<PaperCell.Number>().Select(PaperNumber.Of));

        Assert.Equal(31, rows.Length);
        Assert.Equal([rows[0]], rows.Where(row => row.Descendants<TableHeader>().Any()));
        Assert.All(rows, row => Assert.Single(row.Descendants<CantSplit>()));
        Assert.Equal(wanted, rows.Skip(1).Select(row => row.Descendants<Paragraph>().Where(paragraph => StyleOf(paragraph) == "TableNumber" && paragraph.InnerText != "–").Select(paragraph => paragraph.InnerText)));
        Assert.Equal(JustificationValues.Right, LookOf(document, "TableNumber").Paragraph.Justification!.Val!.Value);
        Assert.Equal(9354, table.Descendants<GridColumn>().Sum(column => int.Parse(column.Width!.Value!, null)));
    }

    [Fact]
    public async Task A_chart_is_a_picture_that_says_its_numbers_in_words_too()
    {
        using var document = await OpenAsync(TestPapers.Province);
        var pictures = document.MainDocumentPart!.Document.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().Select(picture => picture.Description!.Value!).ToArray();

        Assert.Equal(document.MainDocumentPart.ImageParts.Count(), pictures.Length);
        Assert.StartsWith("Biểu đồ thanh ngang: Biểu đồ 1. Tỷ lệ hộ được hướng dẫn của 124 xã, phường (phần 1/4). ", pictures[0], StringComparison.Ordinal);
        Assert.All(TestPapers.Province.Parts.OfType<PaperPart.Chart>().Single().Bars, bar => Assert.Contains(
            pictures, text => text.Contains($" {bar.Label}: {PaperNumber.Of(bar.Value, 1)}% (chỉ tiêu 80%)", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_people_typed_is_text_in_composed_letters_and_nothing_else()
    {
        var bytes = await TestPapers.DocumentAsync(TestPapers.Hostile);
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        var text = document.MainDocumentPart!.Document.Body!.InnerText;

        Assert.Contains("</w:t><w:br/> &  Tiếng Việt _x0041_", text, StringComparison.Ordinal);
        Assert.Contains("AB & <C>", text, StringComparison.Ordinal);
        Assert.Contains(TestPapers.LongWord, text, StringComparison.Ordinal);
        Assert.True(text.IsNormalized(NormalizationForm.FormC));
        Assert.Equal("BÁO CÁO </w:t><w:br/> &  Tiếng Việt _x0041_", document.PackageProperties.Title);
        Assert.Equal((null, null, null), (document.PackageProperties.Creator, document.PackageProperties.Created, document.PackageProperties.Modified));
    }

    private static Paper PaperOf(string name) => (Paper)typeof(TestPapers).GetProperty(name)!.GetValue(null)!;

    private static async Task<WordprocessingDocument> OpenAsync(Paper paper) => WordprocessingDocument.Open(new MemoryStream(await TestPapers.DocumentAsync(paper)), isEditable: false);

    private static string StyleOf(Paragraph paragraph) => paragraph.ParagraphProperties!.ParagraphStyleId!.Val!.Value!;

    private static (string Id, StyleParagraphProperties Paragraph, StyleRunProperties Run) LookOf(WordprocessingDocument document, string id)
    {
        var style = document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(style => style.StyleId == id);
        return (id, style.StyleParagraphProperties!, style.StyleRunProperties!);
    }
}

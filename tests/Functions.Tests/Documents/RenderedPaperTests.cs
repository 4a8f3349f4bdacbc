namespace Tcns.Functions.Tests.Documents;

/// <summary>What LibreOffice makes of the papers.</summary>
public class RenderedPaperTests(RenderedPapers papers) : IClassFixture<RenderedPapers>
{
    private const string Nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";

    [Theory]
    [InlineData("team", 1, 2)]
    [InlineData("commune", 3, 4)]
    [InlineData("province", 8, 11)]
    [InlineData("hostile", 1, 40)]
    public async Task A_paper_opens_on_A4_with_one_national_title_and_numbers_from_the_second_page_on(string name, int fewest, int most)
    {
        var pages = await papers.PagesAsync(name);

        Assert.Matches(@"Page size: +595\.\d+ x 841\.\d+ pts \(A4\)", await papers.InfoAsync(name));
        Assert.InRange(pages.Length, fewest, most);
        Assert.Equal([1, .. Enumerable.Repeat(0, pages.Length - 1)], pages.Select(page => page.Split(Nation).Length - 1));
        Assert.DoesNotMatch(@"\A\s*1\s*\n", pages[0]);
        Assert.All(pages.Skip(1).Index(), page => Assert.Matches(@"\A\s*" + (page.Index + 2) + @"\s*\n", page.Item));
    }

    [Fact]
    public async Task Day_number_and_recipients_are_written_as_the_decree_wants()
    {
        var (team, commune) = (string.Concat(await papers.PagesAsync("team")), string.Concat(await papers.PagesAsync("commune")));

        Assert.Contains("Gia Lộc, ngày … tháng … năm 2026", team, StringComparison.Ordinal);
        Assert.Matches(@"Số:\s{5,}/BC-TCNSCĐ", team);
        Assert.Matches(@"Số: 05/BC-UBND +Tân Kỳ, ngày 03 tháng 02 năm 2026", commune);
        Assert.Matches(@"- Thường trực Đảng ủy, HĐND xã;\s", commune);
        Assert.Matches(@"- Lưu: VT, VHXH\.\s", commune);
        Assert.Contains("TM. ỦY BAN NHÂN DÂN", commune, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_headings_of_a_table_are_on_each_page_that_it_reaches()
    {
        var pages = await papers.PagesAsync("province");
        var withRows = pages.Where(page => page.Contains(" hộ ", StringComparison.Ordinal) && page.Contains("Đạt", StringComparison.Ordinal)).ToArray();

        Assert.True(withRows.Length >= 4, $"{withRows.Length}");
        Assert.All(withRows, page => Assert.Contains("Đánh giá", page, StringComparison.Ordinal));
        Assert.Contains("1.037 hộ", pages[0], StringComparison.Ordinal);
        Assert.Contains("69,8%", pages[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_of_a_book_are_numbers_and_texts_stay_texts()
    {
        var rows = papers.Sheets("province")[0];
        var hostile = papers.Sheets("hostile").Single(sheet => sheet.Length > 2);

        Assert.Equal(126, rows.Length);
        Assert.Equal("2,\"Xã Đồng Văn\",1037,69.8,\"Chưa đạt\"".Split(',')[2..], rows[3].Split(',')[2..]);
        Assert.StartsWith("\"=cmd|'/c calc'!A1\",-1234567.895", hostile[2], StringComparison.Ordinal);
        Assert.StartsWith("\"@SUM(1)", hostile[3], StringComparison.Ordinal);
        Assert.EndsWith(",\"-1+1\"", hostile[4], StringComparison.Ordinal);
        Assert.Equal(2, papers.Sheets("commune").Count);
    }
}

using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Tcns.Functions.Documents;
using Tcns.Functions.Tests.HostContract;
using Tcns.Functions.Tests.Rollups;
using Tcns.Testing;
using Sheet = DocumentFormat.OpenXml.Spreadsheet;

namespace Tcns.Functions.Tests.Awards;

/// <summary>Lists of nominations as papers, read back with Microsoft's own library.</summary>
public class AwardDocumentTests(Stores stores)
{
    private const string Commune = RollupWorld.Commune;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_commune_lists_whom_its_chairman_approved_and_a_province_what_was_sent_up()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        await world.VisitAsync("2026-11-05", "H1", people: 5);
        await world.RollAsync();
        await world.SendAsync(HttpMethod.Put, $"reports/letterheads/{Commune}", new { symbol = "BC-VHXH", signerName = "Vũ Văn Ký" });
        var team = await world.ProposeAsync("outstanding-team", new { team = RollupWorld.Team });
        await world.ApproveAsync(team);
        await world.StepAsync(team, "forward", new { });
        await world.ApproveAsync(await world.ProposeAsync("digital-ambassador", new { member = SmallCommune.Member }, "Chị giúp 40 hộ"), "16/QĐ-UBND");
        await world.ApproveAsync(await world.ProposeAsync("digital-citizen-pioneer", new { village = "11113-01", household = "H12" }), "17/QĐ-UBND");
        await world.ApproveAsync(await world.ProposeAsync("digital-family", new { village = "11113-01", household = "H12" }), "18/QĐ-UBND");
        await world.ProposeAsync("electronic-neighbourhood", new { village = "11113-02" });

        var (text, rows) = await ReadAsync(world, Commune, "&number=7", "award-commune.docx");
        Assert.All(
            (string[])["ỦY BAN NHÂN DÂN", "Số: 07/DS-VHXH", "DANH SÁCH", "Đề nghị công nhận danh hiệu quý IV năm 2026", "Vũ Văn Ký", "gồm 4 trường hợp đã được công nhận, trong đó có 1 trường hợp trình lên tỉnh"],
            part => Assert.Contains(part, text, StringComparison.Ordinal));
        var standing = team.GetProperty("standing");
        Assert.Equal(
            [
                "TT|Tập thể, cá nhân|Danh hiệu|Điểm|Xếp hạng|Lý do đề nghị|Quyết định",
                $"1|Tổ 1|Tổ CNSCĐ tiêu biểu|{Shown(standing.GetProperty("score").GetDecimal())}|{standing.GetProperty("rank")}/2|{AwardCalls.Reason}|15/QĐ-UBND, 20/11/2026",
                $"2|Một người của hộ H12, Thôn 1|Công dân số tiên phong|–|–|{AwardCalls.Reason}|17/QĐ-UBND, 20/11/2026",
                "3|Nguyễn Thị Hoa, Tổ 1|Đại sứ số|–|–|Chị giúp 40 hộ|16/QĐ-UBND, 20/11/2026",
                $"4|Hộ H12, Thôn 1|Gia đình số tiêu biểu|–|–|{AwardCalls.Reason}|18/QĐ-UBND, 20/11/2026",
            ],
            rows);

        var (above, sentUp) = await ReadAsync(world, "31", "", "award-province.docx");
        Assert.Contains("gồm 1 trường hợp do 1 xã, phường, đặc khu trình lên", above, StringComparison.Ordinal);
        Assert.StartsWith("1|Xã Tân Kỳ|Tổ 1|Tổ CNSCĐ tiêu biểu|", Assert.Single(sentUp.Skip(1)), StringComparison.Ordinal);

        using var book = SpreadsheetDocument.Open(new MemoryStream(await BytesAsync(world, $"unit={Commune}&period=2026-Q4&format=xlsx")), isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(book, Cancel).Select(fault => fault.Description));
        var numbers = book.WorkbookPart!.WorksheetParts.First().Worksheet.Descendants<Sheet.Cell>().Where(cell => cell.DataType is null && cell.CellValue is not null).Select(cell => cell.CellValue!.Text);
        Assert.Contains(standing.GetProperty("score").GetDecimal(), numbers.Select(number => decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Who_only_looks_reads_no_name_in_it_and_an_empty_list_says_so()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        await world.ApproveAsync(await world.ProposeAsync("digital-ambassador", new { member = SmallCommune.Member }, "Chị giúp 40 hộ"));
        await world.ApproveAsync(await world.ProposeAsync("digital-family", new { village = "11113-01", household = "H12" }));

        var (text, rows) = await ReadAsync(world, Commune, "", null, await world.KeyAsync("viewer", Commune));
        var (empty, none) = await ReadAsync(world, Commune, "", null, period: "2026-RQ4");

        Assert.DoesNotContain("Hoa", text, StringComparison.Ordinal);
        Assert.Equal(["1|Thành viên Tổ 1|Đại sứ số|–|–||15/QĐ-UBND, 20/11/2026", "2|Một hộ của Thôn 1|Gia đình số tiêu biểu|–|–||15/QĐ-UBND, 20/11/2026"], rows.Skip(1));
        Assert.Contains("không có trường hợp nào", empty, StringComparison.Ordinal);
        Assert.Empty(none);
        Assert.Equal(422, await world.StatusAsync($"awards/document?unit={Commune}"));
        Assert.Equal(422, await world.StatusAsync($"awards/document?unit={Commune}&period=2026-Q4&format=pdf"));
        Assert.Equal(404, await world.StatusAsync("awards/document?unit=99&period=2026-Q4"));
    }

    /// <returns>All of its text, and the rows of its list, cells parted by bars.</returns>
    private static async Task<(string Text, string[] Rows)> ReadAsync(
        RollupWorld world, string unit, string query, string? file, string? key = null, string period = "2026-Q4")
    {
        var bytes = await BytesAsync(world, $"unit={unit}&period={period}{query}", key);
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document, Cancel).Select(fault => fault.Description));
        if (file is not null)
        {
            Directory.CreateDirectory(Repository.At("artifacts", "papers"));
            await File.WriteAllBytesAsync(Repository.At("artifacts", "papers", file), bytes, Cancel);
        }

        var body = document.MainDocumentPart!.Document.Body!;
        var list = body.Descendants<Table>().Select(table => table.Elements<TableRow>().Select(row => string.Join('|', row.Elements<TableCell>().Select(cell => cell.InnerText))).ToArray())
            .FirstOrDefault(rows => rows[0].StartsWith("TT|", StringComparison.Ordinal));
        return (body.InnerText, list ?? []);
    }

    private static async Task<byte[]> BytesAsync(RollupWorld world, string query, string? key = null)
    {
        using var answer = await world.App.SendAsync(HttpMethod.Get, "/api/v1/awards/document?" + query, key ?? TestApp.SystemKey);
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync(Cancel);
    }

    private static string Shown(decimal score) => PaperNumber.Of(new PaperCell.Number(score, 1));
}

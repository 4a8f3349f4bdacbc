using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Tcns.Functions.Documents;
using Tcns.Functions.Tests.HostContract;
using Tcns.Functions.Tests.Rollups;
using Tcns.Testing;

namespace Tcns.Functions.Tests.Reports;

/// <summary>Reports as papers: what stands in the file is what the API says of the same version.</summary>
public class ReportDocumentTests(Stores stores)
{
    private const string Path = $"reports/{RollupWorld.Commune}/2026-Q4";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_numbers_of_a_paper_are_those_of_the_API_and_its_bytes_stay_whatever_comes_later()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        await ReportPlan.PutAsync(world, "tan-ky-2026", RollupWorld.Commune, 200, "2026-12-31", ReportPlan.Row("commune", "quarter", 25), ReportPlan.Row("team", "month", 30));
        await world.VisitAsync("2026-10-05", "H1", people: 998);
        await world.RollAsync();
        await world.SendAsync(HttpMethod.Post, $"reports/{RollupWorld.Team}/2026-11/submit", new { difficulties = "Sóng yếu" });
        await world.SendAsync(HttpMethod.Put, $"reports/letterheads/{RollupWorld.Commune}", new { symbol = "BC-VHXH", signerName = "Nguyễn Thị Hường", recipients = (string[])["Đảng ủy xã"] });
        await world.SendAsync(HttpMethod.Post, Path + "/submit", new { difficulties = "Thiếu máy", proposals = "Thêm máy", nextPeriod = "Đến từng hộ" });
        var told = await world.GetAsync(Path);
        var first = await BytesAsync(world, "format=docx&number=7");
        await world.VisitAsync("2026-10-06", "H2");
        await world.RollAsync();

        Assert.Equal(first, await BytesAsync(world, "format=docx&number=7"));
        using var document = WordprocessingDocument.Open(new MemoryStream(first), isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document, Cancel).Select(fault => fault.Description));
        var text = document.MainDocumentPart!.Document.Body!.InnerText;
        Assert.All(
            (string[])["ỦY BAN NHÂN DÂN", "Số: 07/BC-VHXH", "quý IV năm 2026", "Thiếu máy", "Tổ 1, tháng 11 năm 2026: Sóng yếu", "Thêm máy", "Đến từng hộ", "Nguyễn Thị Hường", "Đảng ủy xã", "Số liệu do hệ thống tổng hợp, tính đến hết ngày 20/11/2026"],
            part => Assert.Contains(part, text, StringComparison.Ordinal));

        var rows = document.MainDocumentPart.Document.Body.Descendants<Table>().Select(table => table.Elements<TableRow>().Select(Cells).ToArray()).First(table => table[0].Contains("Chỉ tiêu giao"));
        var figures = told.GetProperty("figures").GetProperty("plans")[0].GetProperty("figures").EnumerateArray().ToArray();
        Assert.Equal(figures.Length, rows.Length - 1);
        foreach (var (row, figure) in rows.Skip(1).Zip(figures))
        {
            var (indicator, before) = (figure.GetProperty("indicator"), figure.GetProperty("before"));
            Assert.Equal(
                (indicator.GetProperty("name").GetString(), Shown(indicator.GetProperty("value")), Shown(indicator.GetProperty("target")), Shown(before)), (row[1], Number(row[2]), Number(row[3]), Number(row[4])));
        }

        Assert.Contains(rows, row => row[2] == "499");
        await File.WriteAllBytesAsync(Folder("report-commune.docx"), first, Cancel);
        await File.WriteAllBytesAsync(Folder("report-commune.xlsx"), await BytesAsync(world, "format=xlsx"), Cancel);
    }

    [Fact]
    public async Task A_spreadsheet_holds_numbers_as_numbers_and_who_only_looks_reads_no_name()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        await world.VisitAsync("2026-10-05", "H1", people: 7);
        await world.RollAsync();
        await world.SendAsync(HttpMethod.Put, $"reports/letterheads/{RollupWorld.Commune}", new { signerName = "Nguyễn Thị Hường" });
        using var book = SpreadsheetDocument.Open(new MemoryStream(await BytesAsync(world, "format=xlsx")), isEditable: false);
        var values = book.WorkbookPart!.WorksheetParts.First().Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().Where(cell => cell.DataType is null && cell.CellValue is not null).Select(cell => cell.CellValue!.Text).ToArray();
        using var seen = WordprocessingDocument.Open(new MemoryStream(await BytesAsync(world, "", await world.KeyAsync("viewer", RollupWorld.Commune))), isEditable: false);

        Assert.Contains("3.5", values);
        Assert.DoesNotContain("Hường", seen.MainDocumentPart!.Document.InnerText, StringComparison.Ordinal);
        Assert.Equal(422, await world.StatusAsync(Path + "/document?format=pdf"));
        Assert.Equal(404, await world.StatusAsync(Path + "/document?version=3"));
        Assert.Equal(200, await world.StatusAsync("reports/31/2026-Q4/document"));
        Assert.Equal(404, await world.StatusAsync("reports/31/2026-W1/document"));
    }

    private static async Task<byte[]> BytesAsync(RollupWorld world, string query, string? key = null)
    {
        using var answer = await world.App.SendAsync(HttpMethod.Get, $"/api/v1/{Path}/document?{query}", key ?? TestApp.SystemKey);
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync(Cancel);
    }

    private static string[] Cells(TableRow row) => [.. row.Elements<TableCell>().Select(cell => cell.InnerText)];

    /// <summary>As people write it: 1.234,5%.</summary>
    private static decimal? Number(string text) =>
        text == "–" ? null : decimal.Parse(text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.').TrimEnd('%'), System.Globalization.CultureInfo.InvariantCulture);

    private static decimal? Shown(System.Text.Json.JsonElement value) =>
        value.ValueKind is System.Text.Json.JsonValueKind.Null ? null : decimal.Round(value.GetDecimal(), 1, MidpointRounding.AwayFromZero);

    private static string Folder(string name)
    {
        Directory.CreateDirectory(Repository.At("artifacts", "papers"));
        return Repository.At("artifacts", "papers", name);
    }
}

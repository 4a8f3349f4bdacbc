using Tcns.Functions.Documents;
using Tcns.Functions.Documents.Charts;
using Tcns.Testing;

namespace Tcns.Functions.Tests.Documents;

/// <summary>Papers as a team, a commune and a province write them, and one that nobody should.</summary>
internal static class TestPapers
{
    public static readonly string LongWord = new('ậ', 3_000);

    private static readonly PaperColumn[] Columns =
        [new("TT", HoldsNumbers: true, 2), new("Đơn vị", HoldsNumbers: false, 9), new("Số hộ được\u00A0hướng\u00A0dẫn", HoldsNumbers: true, 4), new("Tỷ\u00A0lệ (%)", HoldsNumbers: true, 4), new("Đánh giá", HoldsNumbers: false, 5)];

    private static IReadOnlyList<string> Communes { get; } = [.. File.ReadLines(Repository.At("plans", "units.csv"))
        .Select(line => line.Split(',')).Where(unit => unit[2] == "08").Select(unit => (unit[1] == "ward" ? "Phường " : "Xã ") + unit[3])];

    /// <summary>Not signed, not numbered, with one table and few bars, on a page or two.</summary>
    public static Paper Team { get; } = new(
        new Letterhead("Ủy ban nhân dân\nxã Gia Lộc", "Tổ công nghệ số cộng đồng\nthôn Đông", Number: null, "BC-TCNSCĐ", "Gia Lộc", OnBehalfOf: null, "Tổ trưởng", SignerName: null,
            ["Phòng Văn hóa - Xã hội xã Gia Lộc", "Lưu: Tổ CNSCĐ"]),
        "Báo cáo", "Kết quả hoạt động quý III năm 2026", SignedOn: null, 2026,
        [
            new PaperPart.Heading("I. Kết quả thực hiện"),
            new PaperPart.Paragraph("Trong kỳ, Tổ đã đến từng ngõ, gõ từng nhà, hướng dẫn từng người sử dụng dịch vụ công trực tuyến, thanh toán không dùng tiền mặt và bảo vệ tài khoản cá nhân."),
            Table("Bảng 1. Số hộ được hướng dẫn", ["Xóm Trên", "Xóm Giữa", "Xóm Dưới", "Xóm Chợ"]),
            new PaperPart.Chart("Biểu đồ 1. Tỷ lệ hộ được hướng dẫn so với chỉ tiêu", Bars(["Xóm Trên", "Xóm Giữa", "Xóm Dưới", "Xóm Chợ"]), IsPercent: true),
            new PaperPart.Heading("II. Khó khăn, đề xuất"),
            new PaperPart.Bullets(["Nhiều hộ chưa có điện thoại thông minh;", "Đề nghị xã mở thêm một lớp kỹ năng số vào buổi tối."]),
            new PaperPart.Heading("III. Nhiệm vụ kỳ tới"),
            new PaperPart.Paragraph("Tiếp tục hướng dẫn các hộ chưa được tiếp cận."),
        ]);

    public static Paper Commune { get; } = new(
        new Letterhead(ParentAgency: null, "Ủy ban nhân dân\nxã Tân Kỳ", "5", "BC-UBND", "Tân Kỳ", "TM. Ủy ban nhân dân", "Chủ tịch", "Nguyễn Thị Hường",
            ["Sở Khoa học và Công nghệ", "Thường trực Đảng ủy, HĐND xã", "Lưu: VT, VHXH."]),
        "Báo cáo", "Kết quả hoạt động của các Tổ công nghệ số cộng đồng\ntrên địa bàn xã tháng 01 năm 2026", new DateOnly(2026, 2, 3), 2026,
        [
            new PaperPart.Heading("I. Kết quả thực hiện"),
            new PaperPart.Paragraph("Đến ngày chốt số liệu, 30/30 Tổ trên địa bàn xã có hoạt động; kết quả của từng Tổ như sau:"),
            Table("Bảng 1. Kết quả theo Tổ [quý/tháng]", [.. Enumerable.Range(1, 30).Select(team => $"Tổ công nghệ số cộng đồng thôn {team}")]),
            Table("Bảng 1. Kết quả theo Tổ (quý/tháng)", ["Toàn xã"]),
            new PaperPart.Chart("Biểu đồ 1. Số lượt hỗ trợ", [.. Enumerable.Range(1, 9).Select(team => new ChartBar($"Thôn {team}", team * 150))], IsPercent: false),
        ]);

    public static Paper Province { get; } = new(
        new Letterhead("Ủy ban nhân dân\ntỉnh Tuyên Quang", "Sở Khoa học và Công nghệ", "128", "BC-SKHCN", "Tuyên Quang", OnBehalfOf: null, "Giám đốc", "Trần Văn Được",
            ["Ủy ban nhân dân tỉnh", "Ủy ban nhân dân các xã, phường", "Lưu: VT"]),
        "Báo cáo", "Kết quả hoạt động của Tổ công nghệ số cộng đồng quý III năm 2026", new DateOnly(2026, 10, 12), 2026,
        [
            new PaperPart.Heading("I. Kết quả theo xã, phường"),
            Table("Bảng 1. Kết quả của 124 xã, phường", Communes),
            new PaperPart.Chart("Biểu đồ 1. Tỷ lệ hộ được hướng dẫn của 124 xã, phường", Bars(Communes), IsPercent: true),
            new PaperPart.Heading("II. Đề xuất, kiến nghị"),
            new PaperPart.Paragraph("Đề nghị Ủy ban nhân dân tỉnh bố trí kinh phí cho các Tổ ở xã vùng cao."),
        ]);

    /// <summary>Control characters, marks of XML, half letters, formulas, words without an end, numbers at the edge.</summary>
    public static Paper Hostile { get; } = new(
        new Letterhead("A\u0001B & <C>", "=cmd|'/c calc'!A1", "1]]>", "\uD800x", "<w:p/>\u0000", "TM. \"X\" & 'Y'", LongWord, "\uFFFE\u000B", ["a;", "<script>", "b\u0008."]),
        "Báo\u0007 cáo", "</w:t><w:br/> & \u0002 Tie\u0302\u0301ng Vie\u0323\u0302t\t_x0041_", new DateOnly(2026, 3, 1), 2026,
        [
            new PaperPart.Paragraph("=1+1 \u001F]]> &amp; " + LongWord),
            new PaperPart.Bullets(["", "\u202E\u0003"]),
            new PaperPart.Table("[]:*?/\\'\u0001" + LongWord, [new("=A1", HoldsNumbers: false, 1), new("+1", HoldsNumbers: true, 1)],
            [
                [new PaperCell.Text("=cmd|'/c calc'!A1"), new PaperCell.Number(-1_234_567.895m, 2, "\"&<%\u0001")],
                [new PaperCell.Text("@SUM(1)\u0004" + LongWord), new PaperCell.Number(-0.04m, 1, "%")],
                [new PaperCell.Text(""), new PaperCell.Text("-1+1")],
            ]),
            new PaperPart.Table("", [new("", HoldsNumbers: false, 1)], []),
            new PaperPart.Chart("<&\u0005>", [new("\u0006" + LongWord, -5, 1_000_000_000_000m), new("", 0)], IsPercent: false),
            new PaperPart.Chart("", [], IsPercent: true),
        ]);

    public static async Task<byte[]> DocumentAsync(Paper paper) => await BytesAsync(stream => PaperDocument.WriteAsync(paper, stream, CancellationToken.None));

    public static async Task<byte[]> BookAsync(Paper paper) => await BytesAsync(stream => PaperBook.WriteAsync(paper, stream, CancellationToken.None));

    public static PaperPart.Table Table(string caption, IReadOnlyList<string> names) => new(caption, Columns, [.. names.Select((name, index) => (PaperCell[])
    [
        new PaperCell.Number(index + 1), new PaperCell.Text(name), new PaperCell.Number(1_000 + (index * 37), 0, "hộ"),
        index == 3 ? new PaperCell.Text("–") : new PaperCell.Number(Share(index), 1, "%"), new PaperCell.Text(Share(index) >= 80 ? "Đạt" : "Chưa đạt"),
    ])]);

    private static ChartBar[] Bars(IReadOnlyList<string> names) => [.. names.Select((name, index) => new ChartBar(name, Share(index), 80))];

    private static decimal Share(int index) => 62.5m + (index * 7.3m % 37.5m);

    private static async Task<byte[]> BytesAsync(Func<Stream, Task> write)
    {
        var file = new MemoryStream();
        await write(new Sheets.AsyncOnlyStream(file));
        return file.ToArray();
    }
}

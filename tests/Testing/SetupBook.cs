using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Tcns.Testing;

/// <summary>
/// A set-up file as another program than ours would write it: text in every cell, as people paste it. The same numbers give the
/// same file.
/// </summary>
public sealed class SetupBook
{
    public const string VillageSheet = "Thôn";
    public const string BaselineSheet = "Số liệu nền";
    public const string TeamSheet = "Tổ";
    public const string MemberSheet = "Thành viên";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const int TeamSize = 5;
    private static readonly string[] Families = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vàng", "Giàng", "Ma", "Nông", "Lý", "Đặng"];
    private static readonly string[] Middles = ["Thị", "Văn", "Hữu", "Ngọc", "Minh", "Thu", "Đức"];
    private static readonly string[] Given = ["Hoa", "Đông", "Páo", "Súa", "Hạnh", "Tuấn", "Kỳ", "Lan", "Thủy", "Quyết", "Sơn", "Én", "Dũng"];
    private static readonly string[] Roles = ["Tổ trưởng", "Tổ phó", "Tổ viên", "tổ viên", "to vien"];
    private static readonly string[] Affiliations = ["Trưởng thôn", "Đoàn Thanh niên", "Hội Phụ nữ", "Công an", "teacher"];
    private static readonly string[] Duties = ["Tổng hợp, báo cáo", "Dịch vụ công trực tuyến; Tài khoản VNeID", "qr-payment", "phong, chong lua dao tren mang", ""];
    private readonly Dictionary<string, List<string?[]>> sheets = new(StringComparer.Ordinal)
    {
        [VillageSheet] = [["Mã thôn", "Tên thôn", "Loại", "Hoạt động từ ngày", "Ngày thôi hoạt động"]],
        [BaselineSheet] = [["Mã thôn", "Năm", "Số hộ", "Số người trong độ tuổi lao động", "Số hộ kinh doanh"]],
        [TeamSheet] = [["Mã tổ", "Cấp", "Mã thôn", "Tên tổ", "Số quyết định", "Ngày quyết định", "Ngày thành lập", "Ngày giải thể"]],
        [MemberSheet] = [["Mã tổ", "Họ và tên", "Vai trò", "Ngày tham gia", "Thành phần", "Nhiệm vụ", "Số điện thoại", "Ngày thôi tham gia", "Áp dụng từ ngày"]],
    };

    /// <summary>The sheets by name; a row's number in the file is its place plus 1.</summary>
    public IReadOnlyDictionary<string, List<string?[]>> Sheets => sheets;

    /// <summary>A book with headings and nothing under them.</summary>
    public static SetupBook Empty() => new();

    /// <param name="communes">Their codes.</param>
    /// <param name="villages">How many in all, shared out evenly; each has a baseline, a team and its five members.</param>
    public static SetupBook Generate(IReadOnlyList<string> communes, int villages)
    {
        var book = new SetupBook();
        for (var place = 0; place < communes.Count; place++)
        {
            var own = (villages / communes.Count) + (place < villages % communes.Count ? 1 : 0);
            for (var number = 1; number <= own; number++)
                book.AddVillage(communes[place], number);
        }

        return book;
    }

    /// <summary>Puts a value into a cell; an empty text empties it.</summary>
    public SetupBook With(string sheet, int row, char column, string value)
    {
        var rows = sheets[sheet];
        while (rows.Count < row)
            rows.Add(new string?[rows[0].Length]);
        rows[row - 1][column - 'A'] = value;
        return this;
    }

    /// <summary>Adds a row.</summary>
    public SetupBook Add(string sheet, params string?[] cells)
    {
        sheets[sheet].Add([.. cells, .. new string?[sheets[sheet][0].Length - cells.Length]]);
        return this;
    }

    public byte[] ToXlsx()
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "_rels/.rels", $"<Relationships><Relationship Id=\"a\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Write(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>{Numbered("<sheet name=\"{1}\" sheetId=\"{0}\" r:id=\"r{0}\"/>")}</sheets></workbook>");
            Write(zip, "xl/_rels/workbook.xml.rels", $"<Relationships>{Numbered($"<Relationship Id=\"r{{0}}\" Type=\"{Office}/worksheet\" Target=\"s{{0}}.xml\"/>")}</Relationships>");
            var number = 0;
            foreach (var rows in sheets.Values)
                Write(zip, $"xl/s{++number}.xml", Sheet(rows));
        }

        return file.ToArray();
    }

    public string ToCsv(string sheet) => string.Concat(sheets[sheet].Select(row => string.Join(',', row.Select(Quoted)) + "\r\n"));

    private void AddVillage(string commune, int number)
    {
        var (code, seed) = (number.ToString("D2", CultureInfo.InvariantCulture), int.Parse(commune, CultureInfo.InvariantCulture) + number);
        var (village, team) = ($"{commune}-{code}", $"{commune}-T{code}");
        Add(VillageSheet, village, "Thôn " + Given[seed % Given.Length] + " " + code, seed % 3 == 0 ? "Tổ dân phố" : "thôn", "01/07/2025");
        Add(BaselineSheet, village, "2026", Text(120 + (seed % 300)), Text(300 + (seed % 700)), seed % 4 == 0 ? null : Text(seed % 60));
        Add(TeamSheet, team, "Thôn", village, "Tổ CNSCĐ thôn " + code, Text(20 + (seed % 80)) + "/QĐ-UBND", "16/07/2025", "16/07/2025");
        for (var place = 0; place < TeamSize; place++)
        {
            var person = (seed * 7) + place;
            var name = $"{Families[person % Families.Length]} {Middles[person / 3 % Middles.Length]} {Given[(person + place) % Given.Length]}";
            Add(MemberSheet, team, name, Roles[place], "2025-07-20", Affiliations[place], Duties[place], place == 0 ? "09" + (seed * 997L % 100_000_000).ToString("D8", CultureInfo.InvariantCulture) : null);
        }
    }

    private string Numbered(string pattern) => string.Concat(sheets.Keys.Select((name, index) => string.Format(CultureInfo.InvariantCulture, pattern, index + 1, name)));

    private static string Sheet(List<string?[]> rows)
    {
        var xml = new StringBuilder($"<worksheet xmlns=\"{Main}\"><sheetData>");
        for (var row = 0; row < rows.Count; row++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{row + 1}\">");
            for (var column = 0; column < rows[row].Length; column++)
                AppendCell(xml, $"{(char)('A' + column)}{row + 1}", rows[row][column]);
            xml.Append("</row>");
        }

        return xml.Append("</sheetData></worksheet>").ToString();
    }

    /// <summary>What begins with # is an error of a formula, and digits after = are a number as Excel keeps it.</summary>
    private static void AppendCell(StringBuilder xml, string place, string? value)
    {
        if (value is ['#', ..])
            xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{place}\" t=\"e\"><v>{value}</v></c>");
        else if (value is ['=', .. var number])
            xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{place}\"><v>{number}</v></c>");
        else if (!string.IsNullOrEmpty(value))
            xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{place}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(value)}</t></is></c>");
    }

    private static void Write(ZipArchive zip, string name, string content)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(content));
    }

    private static string Quoted(string? text) =>
        text is not null && text.AsSpan().ContainsAny(",\";\n") ? '"' + text.Replace("\"", "\"\"", StringComparison.Ordinal) + '"' : text ?? "";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

namespace Tcns.Functions.Tests.RecordSheets;

/// <summary>What can be wrong in the cells of each kind, and what is said of it.</summary>
internal static class PlantedRecordFaults
{
    private const string Member = "Nguyễn Thị Hoa";
    private const string Required = "thiếu giá trị bắt buộc.";
    private const string RequiredInEnglish = "a required value is missing.";

    /// <param name="kind">As on the wire.</param>
    /// <param name="team">Of one member, and two namesakes.</param>
    /// <param name="mark">Stands in the good row, so that it is a new one.</param>
    public static (IReadOnlyDictionary<string, string> Good, PlantedRow[] Rows) Of(string kind, string team, string mark) => kind switch
    {
        "visits" => (Row(("team", team), ("member", Member), ("date", "05/10/2026"), ("start", "08:30"), ("minutes", "45"), ("place", "Tại nhà"), ("people.general", "2"), ("topics", "vneid"), ("note", mark)), Visits),
        "trainings" => (Row(("team", team), ("kind", "member"), ("date", "2026-10-05"), ("start", "8h"), ("minutes", "45"), ("title", mark), ("format", "in-person"), ("organiser", "Cấp xã"), ("topics", "vneid"), ("attendees", Member)), Trainings),
        "campaigns" => (Row(("team", team), ("member", Member), ("date", "5.10.2026"), ("channel", "zalo"), ("topics", "vneid"), ("reach.households", "250"), ("reach.workingAge", Number(mark))), Campaigns),
        "shifts" => (Row(("team", team), ("member", Member), ("date", "5-10-2026"), ("start", "8:30:00"), ("minutes", Minutes(mark)), ("place", "market")), Shifts),
        _ => (Row(("team", team), ("date", "05/10/2026"), ("kind", "de xuat, kien nghi"), ("topics", "vneid"), ("text", mark)), Feedback),
    };

    private static PlantedRow[] Visits =>
    [
        Plant("team", "", "required", Required, RequiredInEnglish),
        Plant("team", "03172", "malformed", "giá trị viết không đúng dạng.", "the value is not well formed."),
        Plant("team", "03172-T99", "unknown-team", "không có tổ này.", "there is no such team."),
        Plant("member", "", "required", Required, RequiredInEnglish),
        Plant("member", "Ai Đó", "not-a-member", "không phải thành viên của tổ vào ngày đó.", "not a member of the team on that day."),
        Plant("member", "Trần Văn Trùng", "ambiguous", "có nhiều thành viên cùng họ tên vào ngày đó; hãy ghi mã thành viên.", "several members have this name on that day; write the member's id."),
        Plant("date", "32/13/2026", "malformed", "ngày không đúng dạng, hãy ghi như 16/07/2025.", "not a day; write it as 16/07/2025."),
        Plant("date", "21/11/2026", "future", "ngày này chưa đến.", "the day has not come yet."),
        Plant("start", "24:00", "malformed", "giờ không đúng dạng, hãy ghi như 08:30.", "not a time of day; write it as 08:30."),
        Plant("minutes", "", "required", Required, RequiredInEnglish),
        Plant("minutes", "0", "out-of-range", "chỉ nhận giá trị từ 1 đến 1.440.", "must be from 1 to 1,440."),
        Plant("minutes", "45,5", "type", "phải là số nguyên, hãy ghi như 1250.", "must be a whole number, such as 1250."),
        Plant("minutes", "nhiều", "type", "phải là số nguyên, hãy ghi như 1250.", "must be a whole number, such as 1250."),
        Plant("place", "mặt trăng", "unknown-value", "giá trị không có trong danh sách: Tại nhà; Điểm hỗ trợ cộng đồng; Nơi làm việc; Chợ; Trực tuyến.", "*"),
        Plant("people.general", "1001", "out-of-range", "chỉ nhận giá trị từ 0 đến 1.000.", "must be from 0 to 1,000."),
        Plant("people.elderly", "-1", "out-of-range", "chỉ nhận giá trị từ 0 đến 1.000.", "must be from 0 to 1,000."),
        Plant("people.general", "", "required", Required, RequiredInEnglish),
        Plant("workingAge", "9", "exceeds-people", "nhiều hơn số người đã ghi (2).", "more than the people counted (2)."),
        Plant("topics", "", "required", Required, RequiredInEnglish),
        Plant("topics", ";", "empty", "phải chọn ít nhất một giá trị.", "at least one value is needed."),
        Plant("topics", "Tài khoản VNeID; hát", "unknown-value", "giá trị không có trong danh sách: «hát».", "not in the list: «hát»."),
        Plant("outcomes", "giàu", "unknown-value", "giá trị không có trong danh sách: «giàu».", "not in the list: «giàu»."),
        Plant("household", "H 1", "malformed", "giá trị viết không đúng dạng.", "the value is not well formed."),
        Plant("household", "001085012345", "personal-data", "không được ghi số căn cước hay số thẻ.", "*"),
        Plant("business", "có lẽ", "type", "hãy ghi Có hoặc Không.", "write yes or no."),
        Plant("village", "Thôn Lạ", "unknown-village", "không có thôn này, hoặc thôn không hoạt động vào thời gian đó.", "*"),
        Plant("village", "03172-99", "unknown-village", "không có thôn này, hoặc thôn không hoạt động vào thời gian đó.", "*"),
        Plant("village", "11113-01", "other-commune", "thuộc xã khác.", "*"),
        Plant("village", "7", "malformed", "giá trị viết không đúng dạng.", "the value is not well formed."),
        Plant("village", "thôn đôi", "ambiguous", "xã có nhiều thôn cùng tên này; hãy ghi mã thôn.", "the commune has several villages of this name; write the village's code."),
        Plant("note", new string('a', 1001), "too-long", "dài quá 1.000 ký tự.", "*"),
        Plant("id", "1", "malformed", "mã bản ghi không đúng dạng; hãy để trống ô để mã được sinh tự động.", "not an id of a record; leave the cell empty and one is made."),
        new(
            Row(("minutes", "0"), ("start", "sáng"), ("topics", "hát")),
            [
                ("minutes", "out-of-range", ": chỉ nhận giá trị từ 1 đến 1.440.", ": must be from 1 to 1,440."),
                ("start", "malformed", ": giờ không đúng dạng, hãy ghi như 08:30.", ": not a time of day; write it as 08:30."),
                ("topics", "unknown-value", ": giá trị không có trong danh sách: «hát».", ": not in the list: «hát»."),
            ]),
    ];

    private static PlantedRow[] Trainings =>
    [
        Plant("kind", "bí mật", "unknown-value", "giá trị không có trong danh sách: Tập huấn thành viên tổ; Lớp học cộng đồng số.", "*"),
        Plant("title", "", "required", Required, RequiredInEnglish),
        Plant("format", "radio", "unknown-value", "giá trị không có trong danh sách: Trực tiếp; Trực tuyến; Trực tiếp kết hợp trực tuyến.", "*"),
        Plant("attendees", "", "required", Required, RequiredInEnglish),
        new(
            Row(("attendees", "Ai Đó; Nguyễn Thị Hoa; Trần Văn Trùng")),
            [
                ("attendees", "not-a-member", ", mục «Ai Đó»: không phải thành viên của tổ nào trong xã vào ngày đó.", ", entry “Ai Đó”: not a member of any team of the commune on that day."),
                ("attendees", "ambiguous", ", mục «Trần Văn Trùng»: có nhiều thành viên cùng họ tên vào ngày đó; hãy ghi mã thành viên.", ", entry “Trần Văn Trùng”: several members have this name on that day; write the member's id."),
            ]),
        Plant("people.elderly", "3", "unknown-property", "loại này không có mục này, hãy để trống ô.", "this kind has no such thing; leave the cell empty."),
        new(
            Row(("kind", "community"), ("people.general", "100001")),
            [
                ("attendees", "unknown-property", ": loại này không có mục này, hãy để trống ô.", ": this kind has no such thing; leave the cell empty."),
                ("people.general", "out-of-range", ": chỉ nhận giá trị từ 0 đến 100.000.", ": must be from 0 to 100,000."),
            ]),
    ];

    private static PlantedRow[] Campaigns =>
    [
        Plant("channel", "bồ câu", "unknown-value", "*", "*"),
        Plant("reach.households", "", "required", Required, RequiredInEnglish),
        Plant("reach.workingAge", "100.001", "out-of-range", "chỉ nhận giá trị từ 0 đến 100.000.", "must be from 0 to 100,000."),
        Plant("member", "Ai Đó", "not-a-member", "không phải thành viên của tổ vào ngày đó.", "not a member of the team on that day."),
    ];

    private static PlantedRow[] Shifts =>
    [
        Plant("start", "", "required", Required, RequiredInEnglish),
        Plant("place", "", "required", Required, RequiredInEnglish),
    ];

    private static PlantedRow[] Feedback =>
    [
        Plant("kind", "khen", "unknown-value", "*", "*"),
        Plant("text", "Thẻ 4111 1111 1111 1111", "personal-data", "*", "*"),
        Plant("text", "", "required", Required, RequiredInEnglish),
    ];

    private static PlantedRow Plant(string key, string value, string code, string vietnamese, string english) =>
        new(Row((key, value)), [(key, code, vietnamese == "*" ? vietnamese : ": " + vietnamese, english == "*" ? english : ": " + english)]);

    private static Dictionary<string, string> Row(params (string Key, string Value)[] cells) =>
        cells.ToDictionary(cell => cell.Key, cell => cell.Value, StringComparer.Ordinal);

    /// <summary>A number that follows from the mark.</summary>
    private static string Number(string mark) => (Convert.ToInt32(mark[..4], 16) % 50_000).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Minutes(string mark) => ((Convert.ToInt32(mark[..4], 16) % 1_400) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
}

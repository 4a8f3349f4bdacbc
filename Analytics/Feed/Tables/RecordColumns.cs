using Tcns.Analytics.Feed.Schema;
using static Tcns.Analytics.Feed.Schema.FeedColumn;

namespace Tcns.Analytics.Feed.Tables;

/// <summary>What the facts on field records have in common. No household is among them: its position is sensitive.</summary>
internal static class RecordColumns
{
    public static string[] Key { get; } = ["team_code", "record_id"];

    /// <summary>That of the lake's files: records need not be sorted for the feed, and a commune's lie together.</summary>
    public static string[] Order { get; } = ["team_code", "date", "record_id"];

    public static IReadOnlyList<FeedColumn> Where { get; } =
    [
        Text(
            "record_id",
            "Mã bản ghi; cùng với mã tổ dẫn về bản ghi gốc trong hệ thống, chỉ người có quyền mới mở được",
            "Id of the record; with the team's code it leads to the record itself, for those who may read it"),
        Date("date", "Ngày thực hiện (giờ Việt Nam)", "The day, in Vietnam").Called("Ngày", "Day").In("dim_date", "date"),
        Text("commune_code", "Mã xã, phường, đặc khu", "Code of the commune").In("dim_unit", "unit_code"),
        Text(
            "village_code",
            "Mã thôn, tổ dân phố nơi thực hiện",
            "Code of the village where it took place").Called("Mã thôn", "Code of the village").OrNull().In("dim_unit", "unit_code"),
        Text("team_code", "Mã tổ công nghệ số cộng đồng", "Code of the team").Called("Mã tổ", "Code of the team").In("dim_unit", "unit_code"),
        Text(
            "member_key",
            "Khóa ẩn danh của thành viên thực hiện",
            "Pseudonymous key of the member who did it").Called("Khóa thành viên", "Key of the member").OrNull().In("dim_member", "member_key"),
    ];

    public static IReadOnlyList<FeedColumn> Timing { get; } =
    [
        Count(
            "start_minute",
            "Thời điểm bắt đầu: phút thứ mấy trong ngày (0 đến 1439)",
            "When it began: minute of the day, 0 to 1439").Called("Phút bắt đầu trong ngày", "Minute of the day it began").OrNull(),
        Count("minutes", "Thời lượng (phút)", "How long it took, in minutes").Called("Số phút", "Minutes").OrNull(),
    ];

    public static IReadOnlyList<FeedColumn> People { get; } =
    [
        Count("people_general", "Lượt người không thuộc nhóm ưu tiên", "People in none of the priority groups")
            .Called("Lượt người khác", "Other people"),
        Count("people_elderly", "Lượt người cao tuổi", "Elderly people").Called("Lượt người cao tuổi", "Elderly people"),
        Count("people_vulnerable", "Lượt người yếu thế", "Vulnerable people"),
        Count("people_unskilled_worker", "Lượt lao động phổ thông", "Unskilled workers"),
        Count("people_small_trader", "Lượt tiểu thương", "Small traders"),
        Count("people_total", "Tổng lượt người được hỗ trợ", "All people supported").Called("Lượt người được hỗ trợ", "People supported"),
        Count("people_priority", "Trong đó thuộc nhóm ưu tiên", "Of those, people in a priority group")
            .Called("Lượt người nhóm ưu tiên", "People in priority groups"),
        Count("working_age", "Trong đó trong độ tuổi lao động", "Of those, people of working age")
            .Called("Lượt người trong độ tuổi lao động", "People of working age"),
    ];

    public static IReadOnlyList<FeedColumn> State { get; } =
    [
        Flag(
            "is_returned",
            "Xã đã trả lại để tổ xem lại; vẫn được tính cho đến khi sửa hoặc hủy",
            "Returned by the commune for another look; counts until amended or voided").Called("Bị trả lại", "Returned"),
        Count("version", "Phiên bản thứ mấy của bản ghi", "Which version of the record this is").Called("Phiên bản", "Version"),
        Timestamp(
            "received_at",
            "Thời điểm hệ thống nhận phiên bản đang có hiệu lực (UTC)",
            "When the version that counts was received, in UTC").Called("Thời điểm nhận", "Received at"),
    ];

    public static FeedColumn Topics { get; } =
        Text("topics", "Mã các chủ đề, cách nhau bằng dấu chấm phẩy", "Ids of the topics, with semicolons between").OrNull();
}

using Tcns.Analytics.Feed.Schema;
using static Tcns.Analytics.Feed.Schema.FeedColumn;

namespace Tcns.Analytics.Feed.Tables;

public static class DimPeriod
{
    public static FeedTable Table { get; } = new("dim_period", "Kỳ của cả hai lịch, mỗi dòng một kỳ", "Periods of both calendars, one row each")
    {
        Title = new("Kỳ", "Periods"),
        Key = ["period"],
        Order = ["calendar", "kind", "from_date", "period"],
        Columns =
        [
            Text("period", "Mã kỳ, ví dụ 2026-Q4 hoặc 2026-RQ4 (kỳ báo cáo)", "The period, such as 2026-Q4 or 2026-RQ4 (reporting calendar)"),
            Text("name_vi", "Tên kỳ, ví dụ Quý IV/2026", "Vietnamese name").Called("Kỳ", "Period in Vietnamese").InOrderOf("period"),
            Text("name_en", "Tên tiếng Anh", "English name").Called("Kỳ bằng tiếng Anh", "Period in English").InOrderOf("period"),
            Text(
                "calendar",
                "Mã lịch: civil (dương lịch), reporting (kỳ báo cáo theo Nghị định 09/2019/NĐ-CP)",
                "Code of the calendar: civil or reporting"),
            Text("kind", "Mã loại kỳ: month, quarter, half-year, year", "Code of the kind of period: month, quarter, half-year, year"),
            Date("from_date", "Ngày đầu của kỳ", "The period's first day"),
            Date("to_date", "Ngày cuối của kỳ", "The period's last day"),
            Text("closing_quarter", "Quý mà số liệu của kỳ được chốt", "The calendar quarter with which the period closes")
                .Called("Quý chốt số liệu", "Closing quarter"),
            Text(
                "previous_period",
                "Mã kỳ liền trước cùng loại; trống với kỳ đầu tiên trong lịch",
                "The period of its kind before it; none of the first one").Called("Mã kỳ trước", "Period before").OrNull().In("dim_period", "period"),
            Words(
                "calendar_vi", "calendar", "Lịch, bằng chữ", "The calendar in Vietnamese",
                ("civil", "Dương lịch"), ("reporting", "Kỳ báo cáo")).Called("Lịch", "Calendar").Since(3),
            Words(
                "kind_vi", "kind", "Loại kỳ, bằng chữ", "The kind of period in Vietnamese",
                ("month", "Tháng"), ("quarter", "Quý"), ("half-year", "6 tháng"), ("year", "Năm")).Called("Loại kỳ", "Kind of period").Since(3),
        ],
    };
}

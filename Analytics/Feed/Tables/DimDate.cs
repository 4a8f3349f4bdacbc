using Tcns.Analytics.Feed.Schema;
using static Tcns.Analytics.Feed.Schema.FeedColumn;

namespace Tcns.Analytics.Feed.Tables;

/// <summary>Without public holidays, which the State names anew each year.</summary>
public static class DimDate
{
    public static FeedTable Table { get; } = new("dim_date", "Lịch, mỗi dòng một ngày", "The calendar, one row a day")
    {
        Key = ["date"],
        Order = ["date"],
        Columns =
        [
            Date("date", "Ngày", "The day"),
            Count("year", "Năm", "Year"),
            Text("quarter", "Quý, ví dụ 2026-Q4", "Calendar quarter, such as 2026-Q4"),
            Count("quarter_number", "Quý thứ mấy trong năm", "Which quarter of the year"),
            Text("quarter_name", "Tên quý, ví dụ Quý IV/2026", "The quarter's Vietnamese name"),
            Text("month", "Tháng, ví dụ 2026-11", "Calendar month, such as 2026-11"),
            Count("month_number", "Tháng thứ mấy trong năm", "Which month of the year"),
            Text("month_name", "Tên tháng, ví dụ Tháng 11/2026", "The month's Vietnamese name"),
            Count("day_of_month", "Ngày thứ mấy trong tháng", "Day of the month"),
            Count("iso_year", "Năm của tuần theo ISO 8601", "Year of the ISO week"),
            Count("iso_week", "Tuần thứ mấy theo ISO 8601", "ISO week of that year"),
            Text("week", "Tuần, ví dụ 2026-W47", "The ISO week, such as 2026-W47"),
            Date("week_from", "Ngày thứ Hai của tuần", "Monday of the week"),
            Count(
                "day_of_week",
                "Thứ trong tuần theo ISO 8601: 1 là thứ Hai, 7 là Chủ nhật",
                "Day of the ISO week: 1 is Monday, 7 is Sunday"),
            Text("day_name", "Tên thứ, ví dụ Thứ Hai", "The day's Vietnamese name"),
            Flag("is_weekend", "Thứ Bảy hoặc Chủ nhật", "Saturday or Sunday"),
            Text("reporting_month", "Kỳ báo cáo tháng, ví dụ 2026-R11", "Month of the reporting calendar, such as 2026-R11"),
            Text("reporting_quarter", "Kỳ báo cáo quý, ví dụ 2026-RQ4", "Quarter of the reporting calendar, such as 2026-RQ4"),
            Text("reporting_half_year", "Kỳ báo cáo 6 tháng, ví dụ 2026-RH2", "Half-year of the reporting calendar, such as 2026-RH2"),
            Text("reporting_year", "Kỳ báo cáo năm, ví dụ 2026-R", "Year of the reporting calendar, such as 2026-R"),
        ],
    };
}

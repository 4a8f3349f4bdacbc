using Tcns.Analytics.Feed.Schema;
using static Tcns.Analytics.Feed.Schema.FeedColumn;

namespace Tcns.Analytics.Feed.Tables;

/// <summary>Without public holidays, which the State names anew each year.</summary>
public static class DimDate
{
    public static FeedTable Table { get; } = new("dim_date", "Lịch, mỗi dòng một ngày", "The calendar, one row a day")
    {
        Title = new("Lịch", "Calendar"),
        Key = ["date"],
        Order = ["date"],
        Columns =
        [
            Date("date", "Ngày", "The day").Called("Ngày", "Day"),
            Count("year", "Năm", "Year"),
            Text("quarter", "Quý, ví dụ 2026-Q4", "Calendar quarter, such as 2026-Q4").Called("Mã quý", "Quarter"),
            Count("quarter_number", "Quý thứ mấy trong năm", "Which quarter of the year").Called("Quý trong năm", "Quarter of the year"),
            Text("quarter_name", "Tên quý, ví dụ Quý IV/2026", "The quarter's Vietnamese name").Called("Quý", "Name of the quarter").InOrderOf("quarter"),
            Text("month", "Tháng, ví dụ 2026-11", "Calendar month, such as 2026-11").Called("Mã tháng", "Month"),
            Count("month_number", "Tháng thứ mấy trong năm", "Which month of the year").Called("Tháng trong năm", "Month of the year"),
            Text("month_name", "Tên tháng, ví dụ Tháng 11/2026", "The month's Vietnamese name").Called("Tháng", "Name of the month").InOrderOf("month"),
            Count("day_of_month", "Ngày thứ mấy trong tháng", "Day of the month").Called("Ngày trong tháng", "Day of the month"),
            Count("iso_year", "Năm của tuần theo ISO 8601", "Year of the ISO week").Called("Năm của tuần", "Year of the week"),
            Count("iso_week", "Tuần thứ mấy theo ISO 8601", "ISO week of that year").Called("Tuần trong năm", "Week of the year"),
            Text("week", "Tuần, ví dụ 2026-W47", "The ISO week, such as 2026-W47").Called("Tuần", "Week"),
            Date("week_from", "Ngày thứ Hai của tuần", "Monday of the week").Called("Tuần từ ngày", "Week from"),
            Count(
                "day_of_week",
                "Thứ trong tuần theo ISO 8601: 1 là thứ Hai, 7 là Chủ nhật",
                "Day of the ISO week: 1 is Monday, 7 is Sunday").Called("Thứ trong tuần", "Day of the week"),
            Text("day_name", "Tên thứ, ví dụ Thứ Hai", "The day's Vietnamese name").Called("Thứ", "Name of the day").InOrderOf("day_of_week"),
            Flag("is_weekend", "Thứ Bảy hoặc Chủ nhật", "Saturday or Sunday").Called("Cuối tuần", "Weekend"),
            Text("reporting_month", "Kỳ báo cáo tháng, ví dụ 2026-R11", "Month of the reporting calendar, such as 2026-R11")
                .Called("Kỳ báo cáo tháng", "Reporting month"),
            Text("reporting_quarter", "Kỳ báo cáo quý, ví dụ 2026-RQ4", "Quarter of the reporting calendar, such as 2026-RQ4")
                .Called("Kỳ báo cáo quý", "Reporting quarter"),
            Text("reporting_half_year", "Kỳ báo cáo 6 tháng, ví dụ 2026-RH2", "Half-year of the reporting calendar, such as 2026-RH2")
                .Called("Kỳ báo cáo 6 tháng", "Reporting half-year"),
            Text("reporting_year", "Kỳ báo cáo năm, ví dụ 2026-R", "Year of the reporting calendar, such as 2026-R")
                .Called("Kỳ báo cáo năm", "Reporting year"),
        ],
    };
}

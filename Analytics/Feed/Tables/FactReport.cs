using Tcns.Analytics.Feed.Schema;
using static Tcns.Analytics.Feed.Schema.FeedColumn;

namespace Tcns.Analytics.Feed.Tables;

public static class FactReport
{
    public static FeedTable Table { get; } = new(
        "fact_report",
        "Báo cáo mà tổ và xã phải nộp, mỗi dòng một đơn vị và một kỳ",
        "Reports that teams and communes owe, one row a unit and period")
    {
        Title = new("Báo cáo", "Reports"),
        Key = ["unit_code", "period"],
        Order = ["unit_code", "period_from", "period"],
        QuarterColumn = "closing_quarter",
        Columns =
        [
            Text("unit_code", "Mã đơn vị phải nộp", "Code of the unit that owes it")
                .Called("Mã đơn vị", "Code of the unit").In("dim_unit", "unit_code"),
            Text("unit_level", "Cấp: commune (xã), team (tổ)", "Level: commune, team").Called("Cấp đơn vị", "Level of the unit").Repeated(),
            Text("commune_code", "Mã xã", "Code of the commune").In("dim_unit", "unit_code"),
            Text("period", "Kỳ báo cáo", "The period that it is on").Called("Mã kỳ", "Period").In("dim_period", "period"),
            Text(
                "calendar",
                "Lịch: civil (dương lịch), reporting (kỳ báo cáo theo Nghị định 09/2019/NĐ-CP)",
                "Calendar: civil or reporting").Repeated(),
            Text("period_kind", "Loại kỳ: month, quarter, half-year, year", "Kind of period: month, quarter, half-year, year").Repeated(),
            Date("period_from", "Ngày đầu của kỳ", "The period's first day").In("dim_date", "date"),
            Date("period_to", "Ngày cuối của kỳ", "The period's last day").In("dim_date", "date"),
            Text("closing_quarter", "Quý mà số liệu của kỳ được chốt", "The calendar quarter with which the period closes")
                .Called("Quý chốt số liệu", "Closing quarter").Repeated(),
            Date("due_on", "Hạn nộp (nộp trong ngày này vẫn đúng hạn)", "The last day in time").Called("Hạn nộp", "Due on"),
            Date("first_submitted_on", "Ngày nộp lần đầu", "The day of the first submission")
                .Called("Ngày nộp lần đầu", "First submitted on").OrNull(),
            Text(
                "state",
                "Mã trạng thái: due, submitted, late, overdue, accepted, returned",
                "Code of the state: due, submitted, late, overdue, accepted, returned"),
            Flag(
                "is_on_time",
                "Nộp đúng hạn; trống khi chưa đến hạn và chưa nộp",
                "Whether in time; none while it is neither submitted nor past its deadline").Called("Đúng hạn", "In time").OrNull(),
            Words(
                "state_vi", "state", "Trạng thái, bằng chữ", "The state in Vietnamese",
                ("due", "Chưa nộp, còn hạn"), ("submitted", "Đã nộp, chờ duyệt"), ("late", "Nộp chậm, chờ duyệt"), ("overdue", "Quá hạn, chưa nộp"),
                ("accepted", "Đã duyệt"), ("returned", "Đã trả lại, chờ nộp lại")).Called("Trạng thái", "State").Since(3),
        ],
    };
}

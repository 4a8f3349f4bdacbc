using Tcns.Analytics.Feed.Schema;
using static Tcns.Analytics.Feed.Schema.FeedColumn;

namespace Tcns.Analytics.Feed.Tables;

public static class FactIndicator
{
    public static FeedTable Table { get; } = new(
        "fact_indicator",
        "Chỉ số theo đơn vị, kỳ và kế hoạch; cộng tử số và mẫu số trong cùng một kỳ, không cộng qua nhiều kỳ",
        "Indicators by unit, period and plan; add up numerators and denominators within one period, never over periods")
    {
        Title = new("Số liệu chỉ số", "Indicator figures"),
        Key = ["unit_code", "period", "plan_id", "indicator_id"],
        Order = ["unit_code", "period_from", "period", "plan_id", "indicator_id"],
        QuarterColumn = "closing_quarter",
        Columns =
        [
            Text("unit_code", "Mã đơn vị", "Code of the unit").In("dim_unit", "unit_code"),
            Text("unit_level", "Cấp: province (tỉnh), commune (xã), village (thôn), team (tổ)", "Level: province, commune, village, team")
                .Called("Cấp đơn vị", "Level of the unit").Repeated(),
            Text(
                "commune_code",
                "Mã xã mà đơn vị thuộc về; trống với tỉnh",
                "Code of the commune that the unit is or lies in; none of a province")
                .Called("Mã xã", "Code of the commune").OrNull().In("dim_unit", "unit_code"),
            Text("period", "Kỳ, ví dụ 2026-Q4 hoặc 2026-RQ4 (kỳ báo cáo)", "The period, such as 2026-Q4 or 2026-RQ4 (reporting calendar)")
                .Called("Mã kỳ", "Period").In("dim_period", "period"),
            Text(
                "calendar",
                "Lịch: civil (dương lịch), reporting (kỳ báo cáo theo Nghị định 09/2019/NĐ-CP)",
                "Calendar: civil or reporting").Repeated(),
            Text("period_kind", "Loại kỳ: month, quarter, half-year, year", "Kind of period: month, quarter, half-year, year").Repeated(),
            Date("period_from", "Ngày đầu của kỳ", "The period's first day").In("dim_date", "date"),
            Date("period_to", "Ngày cuối của kỳ", "The period's last day").In("dim_date", "date"),
            Text("closing_quarter", "Quý mà số liệu của kỳ được chốt", "The calendar quarter with which the period closes")
                .Called("Quý chốt số liệu", "Closing quarter").Repeated(),
            Text(
                "plan_id",
                "Mã kế hoạch; trống khi không xét theo kế hoạch nào",
                "Id of the plan; none where it is seen under no plan").OrNull().In("dim_plan", "plan_id"),
            Text("indicator_id", "Mã chỉ số", "Id of the indicator").In("dim_indicator", "indicator_id"),
            Count("numerator", "Tử số", "Numerator"),
            Count("denominator", "Mẫu số; trống với chỉ số chỉ đếm", "Denominator; none of a mere count").OrNull(),
            FixedPoint(
                "value", 18, 6,
                "Giá trị: phần trăm với tỷ lệ, nếu không thì theo đơn vị tính của chỉ số; trống khi chưa có số liệu",
                "Value: percent for shares, else in the indicator's unit; none without data").Called("Giá trị của dòng", "Value of the row").OrNull(),
            FixedPoint("target", 18, 4, "Chỉ tiêu được xét trong kỳ này", "The target that is judged in this period")
                .Called("Chỉ tiêu của dòng", "Target of the row").OrNull(),
            Text(
                "status",
                "Kết quả: met (đạt), missed (không đạt), on-track (đúng tiến độ), behind (chậm tiến độ), no-data (chưa có số liệu)",
                "Status: met, missed, on-track, behind, no-data").Called("Kết quả của dòng", "Status of the row").OrNull(),
            Flag("is_partial", "Chỉ mới có một phần số liệu cần thiết", "Whether only a part of the figures that it needs is known")
                .Called("Chưa đủ số liệu", "Partial"),
            Text("missing", "Số liệu còn thiếu", "What lacks").Called("Số liệu còn thiếu", "Missing figures").OrNull(),
            Count("teams_meeting", "Số tổ đạt chỉ tiêu", "Teams that meet the target").Called("Số tổ đạt", "Teams that meet it").OrNull(),
            Count("teams_of", "Trên tổng số tổ", "Of so many teams").Called("Trên tổng số tổ", "Teams in all").OrNull(),
            Date("as_of", "Tính đến hết ngày", "Seen from the end of that day").Called("Tính đến ngày", "As of"),
            Flag("is_closed", "Kỳ đã chốt số liệu hay chưa", "Whether the period is closed").Called("Đã chốt", "Closed"),
            Flag(
                "is_first_plan",
                "Là kế hoạch được xem trước khi đơn vị có nhiều kế hoạch: của xã rồi đến của tỉnh; chọn một kế hoạch hoặc chỉ lấy các dòng này",
                "Whether this plan is looked at first where a unit has several: the commune's, then the province's; choose a plan, or take these rows alone")
                .Called("Kế hoạch xem trước", "First plan").OrNull().Since(3),
        ],
    };
}

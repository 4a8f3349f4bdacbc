using Tcns.Analytics.Feed.Schema;
using static Tcns.Analytics.Feed.Schema.FeedColumn;

namespace Tcns.Analytics.Feed.Tables;

public static class DimPlan
{
    public static FeedTable Table { get; } = new("dim_plan", "Kế hoạch của tỉnh và các xã", "Plans of the province and its communes")
    {
        Title = new("Kế hoạch", "Plans"),
        Key = ["plan_id"],
        Order = ["plan_id"],
        Columns =
        [
            Text("plan_id", "Mã kế hoạch", "Id of the plan"),
            Text("title", "Tên kế hoạch", "Title").Called("Kế hoạch", "Plan"),
            Text("unit_code", "Mã tỉnh hoặc xã ban hành", "Code of the province or commune that it is for")
                .Called("Mã đơn vị", "Code of the unit").In("dim_unit", "unit_code"),
            Text("number", "Số văn bản", "Number of the document").OrNull(),
            Date("from_date", "Ngày bắt đầu", "First day"),
            Date("to_date", "Ngày cuối cùng còn hiệu lực", "Last day").Called("Ngày hết hiệu lực", "Last day").OrNull(),
            Text("calendar", "Lịch báo cáo: civil, reporting", "Calendar of its reports: civil, reporting"),
            Count(
                "closing_days",
                "Số ngày sau khi hết quý còn được sửa số liệu",
                "How many days after its end a quarter may still be corrected").Called("Số ngày được sửa sau quý", "Days to correct"),
        ],
    };
}

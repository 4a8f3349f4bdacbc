using Tcns.Analytics.Feed.Schema;
using static Tcns.Analytics.Feed.Schema.FeedColumn;

namespace Tcns.Analytics.Feed.Tables;

public static class DimTarget
{
    public static FeedTable Table { get; } = new(
        "dim_target",
        "Chỉ tiêu của các kế hoạch",
        "Targets that plans set")
    {
        Title = new("Chỉ tiêu", "Targets"),
        Key = ["plan_id", "indicator_id", "rhythm"],
        Order = ["plan_id", "indicator_id", "rhythm"],
        Columns =
        [
            Text("plan_id", "Mã kế hoạch", "Id of the plan").In("dim_plan", "plan_id"),
            Text("indicator_id", "Mã chỉ số", "Id of the indicator").In("dim_indicator", "indicator_id"),
            Text(
                "rhythm",
                "Nhịp đánh giá: always, every-month, every-quarter, every-year, hoặc by- kèm ngày",
                "When it is judged: always, every-month, every-quarter, every-year, or by- and a day").Called("Nhịp đánh giá", "Rhythm"),
            FixedPoint("value", 18, 4, "Ít nhất phải đạt", "At least so much").Called("Mức chỉ tiêu", "Target"),
            Date("by_date", "Phải đạt trước khi hết ngày này", "To be reached by the end of that day").Called("Hạn đạt", "To be reached by").OrNull(),
            Count("quota", "Số hộ mỗi thành viên phải hỗ trợ", "Households that each member is to visit")
                .Called("Số hộ mỗi thành viên", "Households per member").OrNull(),
            Text(
                "training_window",
                "Thời gian tính tập huấn: year-to-date, to-date",
                "From when on a training counts: year-to-date, to-date").Called("Thời gian tính tập huấn", "Training window").OrNull(),
        ],
    };
}

using Tcns.Analytics.Feed.Schema;
using static Tcns.Analytics.Feed.Schema.FeedColumn;

namespace Tcns.Analytics.Feed.Tables;

public static class FactCampaign
{
    public static FeedTable Table { get; } = new(
        "fact_campaign",
        "Đợt tuyên truyền, mỗi dòng một đợt tại một thôn",
        "Campaigns, one row each in one village")
    {
        Key = RecordColumns.Key,
        Order = RecordColumns.Order,
        IsInLakeOrder = true,
        QuarterColumn = "date",
        Columns =
        [
            .. RecordColumns.Where,
            Text("channel", "Kênh tuyên truyền", "By what people were reached, such as loudspeaker or zalo").OrNull(),
            Count("reach_households", "Số hộ tiếp cận được", "Households reached").OrNull(),
            Count("reach_working_age", "Số người trong độ tuổi lao động tiếp cận được", "People of working age reached").OrNull(),
            Count("topic_count", "Số chủ đề", "How many topics it was about"),
            RecordColumns.Topics,
            .. RecordColumns.State,
        ],
    };
}

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
        Title = new("Tuyên truyền", "Campaigns"),
        Key = RecordColumns.Key,
        Order = RecordColumns.Order,
        IsInLakeOrder = true,
        QuarterColumn = "date",
        Columns =
        [
            .. RecordColumns.Where,
            Text("channel", "Kênh tuyên truyền", "By what people were reached, such as loudspeaker or zalo")
                .Called("Kênh tuyên truyền", "Channel").OrNull(),
            Count("reach_households", "Số hộ tiếp cận được", "Households reached").Called("Số hộ tiếp cận", "Households reached").OrNull(),
            Count("reach_working_age", "Số người trong độ tuổi lao động tiếp cận được", "People of working age reached")
                .Called("Số người trong độ tuổi lao động tiếp cận", "People of working age reached").OrNull(),
            Count("topic_count", "Số chủ đề", "How many topics it was about").Called("Số chủ đề", "Topics"),
            RecordColumns.Topics,
            .. RecordColumns.State,
        ],
    };
}

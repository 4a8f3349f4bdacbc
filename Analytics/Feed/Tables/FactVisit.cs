using Tcns.Analytics.Feed.Schema;
using static Tcns.Analytics.Feed.Schema.FeedColumn;

namespace Tcns.Analytics.Feed.Tables;

public static class FactVisit
{
    public static FeedTable Table { get; } = new(
        "fact_visit",
        "Lượt hỗ trợ trực tiếp, mỗi dòng một bản ghi còn hiệu lực",
        "Visits, one row a living record")
    {
        Title = new("Lượt hỗ trợ", "Visits"),
        Key = RecordColumns.Key,
        Order = RecordColumns.Order,
        IsInLakeOrder = true,
        QuarterColumn = "date",
        Columns =
        [
            .. RecordColumns.Where,
            .. RecordColumns.Timing,
            Text("place", "Nơi hỗ trợ", "Where people were helped: home, community-point, workplace, market, online")
                .Called("Nơi hỗ trợ", "Place").OrNull(),
            Flag(
                "has_household",
                "Có ghi hộ được hỗ trợ hay không (không nêu hộ nào)",
                "Whether a household was noted (which one is not told)").Called("Có ghi hộ", "Household noted"),
            Flag("is_business", "Hộ kinh doanh hay không", "Whether it is a business household").Called("Hộ kinh doanh", "Business household"),
            .. RecordColumns.People,
            Count("topic_count", "Số chủ đề", "How many topics it was about").Called("Số chủ đề", "Topics"),
            Count("outcome_count", "Số kết quả đạt được", "How many outcomes it had").Called("Số kết quả", "Outcomes"),
            .. RecordColumns.State,
        ],
    };
}

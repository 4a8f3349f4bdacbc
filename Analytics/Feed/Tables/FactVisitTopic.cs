using Tcns.Analytics.Feed.Schema;
using static Tcns.Analytics.Feed.Schema.FeedColumn;

namespace Tcns.Analytics.Feed.Tables;

public static class FactVisitTopic
{
    public static FeedTable Table { get; } = new(
        "fact_visit_topic",
        "Chủ đề của từng lượt hỗ trợ, mỗi dòng một lượt và một chủ đề; cộng qua nhiều chủ đề sẽ tính một người nhiều lần",
        "Topics of visits, one row a visit and topic; a sum over several topics counts people more than once")
    {
        Title = new("Chủ đề lượt hỗ trợ", "Visit topics"),
        Key = [.. RecordColumns.Key, "topic_id"],
        Order = [.. RecordColumns.Order, "topic_id"],
        IsInLakeOrder = true,
        QuarterColumn = "date",
        Columns =
        [
            .. RecordColumns.Where,
            Text("topic_id", "Mã chủ đề", "Id of the topic").In("dim_topic", "topic_id"),
            Text("place", "Nơi hỗ trợ", "Where people were helped").Called("Nơi hỗ trợ", "Place").OrNull(),
            Count("people_total", "Lượt người được hỗ trợ trong lượt này", "People supported in this visit")
                .Called("Lượt người được hỗ trợ", "People supported"),
            Count("people_priority", "Trong đó thuộc nhóm ưu tiên", "Of those, people in a priority group")
                .Called("Lượt người nhóm ưu tiên", "People in priority groups"),
        ],
    };
}

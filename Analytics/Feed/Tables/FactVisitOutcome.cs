using Tcns.Analytics.Feed.Schema;
using static Tcns.Analytics.Feed.Schema.FeedColumn;

namespace Tcns.Analytics.Feed.Tables;

public static class FactVisitOutcome
{
    public static FeedTable Table { get; } = new(
        "fact_visit_outcome",
        "Kết quả của từng lượt hỗ trợ, mỗi dòng một lượt và một kết quả",
        "Outcomes of visits, one row a visit and outcome")
    {
        Title = new("Kết quả lượt hỗ trợ", "Visit outcomes"),
        Key = [.. RecordColumns.Key, "outcome_id"],
        Order = [.. RecordColumns.Order, "outcome_id"],
        IsInLakeOrder = true,
        QuarterColumn = "date",
        Columns =
        [
            .. RecordColumns.Where,
            Text("outcome_id", "Mã kết quả", "Id of the outcome"),
            Flag(
                "has_household",
                "Có ghi hộ được hỗ trợ hay không (không nêu hộ nào)",
                "Whether a household was noted (which one is not told)").Called("Có ghi hộ", "Household noted"),
            Flag("is_business", "Hộ kinh doanh hay không", "Whether it is a business household").Called("Hộ kinh doanh", "Business household"),
        ],
    };
}

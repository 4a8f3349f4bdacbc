using Tcns.Analytics.Feed.Schema;
using static Tcns.Analytics.Feed.Schema.FeedColumn;

namespace Tcns.Analytics.Feed.Tables;

public static class FactShift
{
    public static FeedTable Table { get; } = new("fact_shift", "Ca trực tại điểm hỗ trợ, mỗi dòng một ca", "Shifts on duty at a point, one row each")
    {
        Title = new("Ca trực", "Shifts"),
        Key = RecordColumns.Key,
        Order = RecordColumns.Order,
        IsInLakeOrder = true,
        QuarterColumn = "date",
        Columns =
        [
            .. RecordColumns.Where,
            .. RecordColumns.Timing,
            Text("place", "Nơi trực", "Where the member was on duty").Called("Nơi trực", "Place").OrNull(),
            .. RecordColumns.State,
        ],
    };
}

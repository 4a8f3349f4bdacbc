using Tcns.Analytics.Feed.Schema;
using static Tcns.Analytics.Feed.Schema.FeedColumn;

namespace Tcns.Analytics.Feed.Tables;

public static class FactTraining
{
    public static FeedTable Table { get; } = new(
        "fact_training",
        "Lớp tập huấn cho thành viên và lớp học cộng đồng, mỗi dòng một lớp",
        "Trainings of members and classes for the community, one row each")
    {
        Key = RecordColumns.Key,
        Order = RecordColumns.Order,
        IsInLakeOrder = true,
        QuarterColumn = "date",
        Columns =
        [
            .. RecordColumns.Where,
            .. RecordColumns.Timing,
            Text(
                "training_kind",
                "Loại lớp: member (tập huấn thành viên), community (lớp học cộng đồng)",
                "Kind: member or community").OrNull(),
            Text("format", "Hình thức: trực tiếp, trực tuyến, kết hợp", "How it was held: in-person, online, mixed").OrNull(),
            Text("organiser", "Đơn vị tổ chức", "Who held it: team, commune, province, enterprise, other").OrNull(),
            Count("attendee_count", "Số thành viên tổ tham dự", "Members of teams who attended"),
            .. RecordColumns.People,
            Count("topic_count", "Số chủ đề", "How many topics it was about"),
            RecordColumns.Topics,
            .. RecordColumns.State,
        ],
    };
}

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
        Title = new("Tập huấn", "Trainings"),
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
                "Kind: member or community").Called("Loại lớp", "Kind of training").OrNull(),
            Text("format", "Hình thức: trực tiếp, trực tuyến, kết hợp", "How it was held: in-person, online, mixed")
                .Called("Hình thức", "Form").OrNull(),
            Text("organiser", "Đơn vị tổ chức", "Who held it: team, commune, province, enterprise, other")
                .Called("Đơn vị tổ chức", "Organiser").OrNull(),
            Count("attendee_count", "Số thành viên tổ tham dự", "Members of teams who attended").Called("Số thành viên tham dự", "Members attending"),
            .. RecordColumns.People,
            Count("topic_count", "Số chủ đề", "How many topics it was about").Called("Số chủ đề", "Topics"),
            RecordColumns.Topics,
            .. RecordColumns.State,
        ],
    };
}

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
                "Kind: member or community").Called("Mã loại lớp", "Code of the kind").OrNull(),
            Text("format", "Hình thức: trực tiếp, trực tuyến, kết hợp", "How it was held: in-person, online, mixed")
                .Called("Mã hình thức", "Code of the form").OrNull(),
            Text("organiser", "Đơn vị tổ chức", "Who held it: team, commune, province, enterprise, other")
                .Called("Mã đơn vị tổ chức", "Code of the organiser").OrNull(),
            Count("attendee_count", "Số thành viên tổ tham dự", "Members of teams who attended").Called("Số thành viên tham dự", "Members attending"),
            .. RecordColumns.People,
            Count("topic_count", "Số chủ đề", "How many topics it was about").Called("Số chủ đề", "Topics"),
            RecordColumns.Topics,
            .. RecordColumns.State,
            Words(
                "training_kind_vi", "training_kind", "Loại lớp, bằng chữ", "The kind of training in Vietnamese",
                ("member", "Tập huấn thành viên tổ"), ("community", "Lớp học cộng đồng số")).Called("Loại lớp", "Kind of training").Since(3),
            Words(
                "format_vi", "format", "Hình thức, bằng chữ", "The form in Vietnamese",
                ("in-person", "Trực tiếp"), ("online", "Trực tuyến"), ("mixed", "Trực tiếp kết hợp trực tuyến")).Called("Hình thức", "Form").Since(3),
            Words(
                "organiser_vi", "organiser", "Đơn vị tổ chức, bằng chữ", "The organiser in Vietnamese",
                ("team", "Tổ công nghệ số cộng đồng"), ("commune", "Cấp xã"), ("province", "Cấp tỉnh"), ("enterprise", "Doanh nghiệp"), ("other", "Đơn vị khác"))
                .Called("Đơn vị tổ chức", "Organiser").Since(3),
        ],
    };
}

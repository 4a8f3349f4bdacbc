using Tcns.Analytics.Feed.Schema;
using static Tcns.Analytics.Feed.Schema.FeedColumn;

namespace Tcns.Analytics.Feed.Tables;

public static class FactFeedback
{
    public static FeedTable Table { get; } = new(
        "fact_feedback",
        "Khó khăn, đề xuất, phản ánh của người dân và cách xử lý, mỗi dòng một ý kiến; không có nội dung",
        "What people told the teams and how it was handled, one row each; without the text")
    {
        Title = new("Phản ánh", "Feedback"),
        Key = RecordColumns.Key,
        Order = RecordColumns.Order,
        IsInLakeOrder = true,
        QuarterColumn = "date",
        Columns =
        [
            .. RecordColumns.Where,
            Text(
                "feedback_kind",
                "Loại: difficulty (khó khăn), proposal (đề xuất), complaint (phản ánh)",
                "Kind: difficulty, proposal, complaint").Called("Mã loại phản ánh", "Code of the kind").OrNull(),
            Count("topic_count", "Số chủ đề", "How many topics it was about").Called("Số chủ đề", "Topics"),
            RecordColumns.Topics,
            Date("answered_on", "Ngày trả lời", "The day of the answer").Called("Ngày trả lời", "Answered on").OrNull(),
            Date("resolved_on", "Ngày giải quyết xong", "The day on which it was resolved").Called("Ngày giải quyết xong", "Resolved on").OrNull(),
            Text("forwarded_to", "Đã chuyển lên cấp: commune (xã), province (tỉnh)", "Forwarded to: commune, province")
                .Called("Mã cấp đã chuyển lên", "Code of the level").OrNull(),
            Count("version", "Phiên bản thứ mấy của bản ghi", "Which version of the record this is").Called("Phiên bản", "Version"),
            Timestamp(
                "received_at",
                "Thời điểm hệ thống nhận phiên bản đang có hiệu lực (UTC)",
                "When the version that counts was received, in UTC").Called("Thời điểm nhận", "Received at"),
            Words(
                "feedback_kind_vi", "feedback_kind", "Loại phản ánh, bằng chữ", "The kind of feedback in Vietnamese",
                ("difficulty", "Khó khăn, vướng mắc"), ("proposal", "Đề xuất, kiến nghị"), ("complaint", "Phản ánh")).Called("Loại phản ánh", "Kind of feedback").Since(3),
            Words(
                "forwarded_to_vi", "forwarded_to", "Cấp đã chuyển lên, bằng chữ", "The level that it was forwarded to, in Vietnamese",
                ("commune", "Xã"), ("province", "Tỉnh")).Called("Đã chuyển lên", "Forwarded to").Since(3),
        ],
    };
}

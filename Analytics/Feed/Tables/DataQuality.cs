using Tcns.Analytics.Feed.Schema;
using static Tcns.Analytics.Feed.Schema.FeedColumn;

namespace Tcns.Analytics.Feed.Tables;

public static class DataQuality
{
    public static FeedTable Table { get; } = new(
        "data_quality",
        "Chất lượng dữ liệu theo xã, quý và loại bản ghi",
        "Quality of the data by commune, quarter and kind of record")
    {
        Title = new("Chất lượng dữ liệu", "Data quality"),
        Key = ["commune_code", "quarter", "record_kind"],
        Order = ["commune_code", "quarter", "record_kind"],
        Columns =
        [
            Text("commune_code", "Mã xã, phường, đặc khu", "Code of the commune").In("dim_unit", "unit_code"),
            Text("quarter", "Quý", "Calendar quarter").Called("Mã quý", "Quarter"),
            Text(
                "record_kind",
                "Mã loại bản ghi: visit, training, campaign, shift, feedback",
                "Code of the kind of record: visit, training, campaign, shift, feedback"),
            Count("rows", "Số bản ghi còn hiệu lực trong bộ dữ liệu này", "Living records in this feed").Called("Số bản ghi", "Records"),
            Count(
                "stored_rows",
                "Số bản ghi còn hiệu lực trong hệ thống khi đối chiếu",
                "Living records in the tables when both were compared").Called("Số bản ghi trong hệ thống", "Records in the system").OrNull(),
            Count("returned", "Số bản ghi bị trả lại chưa xử lý", "Records that were returned and not amended yet")
                .Called("Số bản ghi bị trả lại", "Returned records"),
            Count(
                "late",
                "Số bản ghi nhận được muộn hơn 7 ngày sau ngày thực hiện (theo phiên bản đang có hiệu lực)",
                "Records received more than 7 days after their day, by the version that counts").Called("Số bản ghi nhận muộn", "Late records"),
            Count(
                "rejected",
                "Số bản ghi bị từ chối khi gửi; để trống vì hệ thống không lưu bản ghi bị từ chối",
                "Records that were refused when sent; none is told, because what is refused is not kept")
                .Called("Số bản ghi bị từ chối", "Refused records").OrNull(),
            Count(
                "capped",
                "Số trường hợp tử số của thôn vượt mẫu số trong quý và bị cắt về mẫu số, tính ở loại bản ghi làm vượt; trống khi chưa tính",
                "Numerators of villages in the quarter that exceeded their denominator and were cut to it, at the kind of record that made them; none where nobody counted")
                .Called("Số lần vượt mẫu số", "Numerators cut").OrNull(),
            Timestamp("generated_at", "Thời điểm lập số liệu (UTC)", "When these figures were made, in UTC").Called("Lập lúc", "Made at"),
            Words(
                "record_kind_vi", "record_kind", "Loại bản ghi, bằng chữ", "The kind of record in Vietnamese",
                ("visit", "Hỗ trợ người dân"), ("training", "Tập huấn, lớp học cộng đồng số"), ("campaign", "Tuyên truyền"), ("shift", "Trực tại điểm hỗ trợ"),
                ("feedback", "Ý kiến người dân")).Called("Loại bản ghi", "Kind of record").Since(3),
        ],
    };
}

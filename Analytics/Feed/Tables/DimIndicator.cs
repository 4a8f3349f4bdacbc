using Tcns.Analytics.Feed.Schema;
using static Tcns.Analytics.Feed.Schema.FeedColumn;

namespace Tcns.Analytics.Feed.Tables;

public static class DimIndicator
{
    public static FeedTable Table { get; } = new("dim_indicator", "Danh mục chỉ số", "The catalogue of indicators")
    {
        Title = new("Chỉ số", "Indicators"),
        Key = ["indicator_id"],
        Order = ["position", "indicator_id"],
        Columns =
        [
            Text("indicator_id", "Mã chỉ số", "Id of the indicator"),
            Count("position", "Thứ tự hiển thị", "Place in the order in which people see them").Called("Thứ tự chỉ số", "Position"),
            Text("name_vi", "Tên tiếng Việt", "Vietnamese name").Called("Chỉ số", "Indicator in Vietnamese").InOrderOf("position"),
            Text(
                "unit",
                "Đơn vị tính: percent (%), people (lượt người), households (hộ), days (ngày), hours (giờ)",
                "What the value is counted in: percent, people, households, days, hours").Called("Đơn vị tính", "Unit of measure"),
            Text(
                "grain",
                "Cấp nhỏ nhất có ý nghĩa: team, village, commune, team-and-commune",
                "The smallest unit that it has a meaning for: team, village, commune, team-and-commune").Called("Cấp nhỏ nhất", "Smallest level"),
            Text("kind", "Cách đánh giá: state, rate, grows, none", "How it is judged: state, rate, grows, none"),
            Flag("is_share", "Giá trị là tỷ lệ phần trăm", "Whether the value is a share of 100").Called("Là tỷ lệ", "Share"),
            Flag(
                "is_team_measure",
                "Xã và tỉnh lấy kết quả từ các tổ",
                "Whether communes and the province take their status from the teams").Called("Xét theo tổ", "Judged by teams"),
            Text("name_en", "Tên tiếng Anh", "English name").Called("Chỉ số bằng tiếng Anh", "Indicator in English").InOrderOf("position").OrNull().Since(2),
        ],
    };
}

using Tcns.Analytics.Feed.Schema;
using static Tcns.Analytics.Feed.Schema.FeedColumn;

namespace Tcns.Analytics.Feed.Tables;

public static class DimUnit
{
    public static FeedTable Table { get; } = new(
        "dim_unit",
        "Đơn vị: tỉnh, xã, thôn, tổ; mỗi dòng một đơn vị với các đơn vị mà nó thuộc về",
        "Units: province, communes, villages, teams; one row a unit with those that it lies in")
    {
        Title = new("Đơn vị", "Units"),
        Key = ["unit_code"],
        Order = ["unit_code"],
        Columns =
        [
            Text("unit_code", "Mã đơn vị; không bao giờ thay đổi", "Code of the unit; never changes"),
            Text("level", "Cấp: province (tỉnh), commune (xã), village (thôn), team (tổ)", "Level: province, commune, village, team")
                .Called("Cấp", "Level"),
            Text(
                "kind",
                "Loại: phường, xã, thôn, tổ dân phố; với tổ là cấp của tổ",
                "Kind, such as ward, commune, thon; of a team its level").Called("Loại đơn vị", "Kind of unit"),
            Text("name", "Tên đầy đủ", "Name").Called("Đơn vị", "Unit"),
            Text(
                "parent_code",
                "Mã đơn vị cấp trên trực tiếp; trống với tỉnh",
                "Code of the unit that it lies in; none of a province").Called("Mã đơn vị cấp trên", "Code of the unit above").OrNull(),
            Text("province_code", "Mã tỉnh, thành phố", "Code of the province"),
            Text("province_name", "Tên tỉnh, thành phố", "Name of the province").Called("Tỉnh", "Province"),
            Text("commune_code", "Mã xã, phường, đặc khu", "Code of the commune").OrNull(),
            Text("commune_name", "Tên xã, phường, đặc khu", "Name of the commune").Called("Xã", "Commune").OrNull(),
            Text("village_code", "Mã thôn, tổ dân phố", "Code of the village").OrNull(),
            Text("village_name", "Tên thôn, tổ dân phố", "Name of the village").Called("Thôn", "Village").OrNull(),
            Text("team_code", "Mã tổ công nghệ số cộng đồng", "Code of the team").Called("Mã tổ", "Code of the team").OrNull(),
            Text("team_name", "Tên tổ công nghệ số cộng đồng", "Name of the team").Called("Tổ", "Team").OrNull(),
            FixedPoint(
                "label_longitude", 9, 4,
                "Kinh độ của điểm ghi tên trên bản đồ (WGS 84)",
                "Longitude of the point to write the name at, WGS 84").Called("Kinh độ", "Longitude").OrNull(),
            FixedPoint(
                "label_latitude", 9, 4,
                "Vĩ độ của điểm ghi tên trên bản đồ (WGS 84)",
                "Latitude of the point to write the name at, WGS 84").Called("Vĩ độ", "Latitude").OrNull(),
            Date(
                "from_date",
                "Ngày đầu tiên của thôn, tổ; trống khi không ghi",
                "First day of a village or team; none where nobody gave one").Called("Từ ngày", "From").OrNull(),
            Date("end_date", "Ngày đầu tiên không còn nữa", "The first day on which it is no more")
                .Called("Không còn từ ngày", "No more from").OrNull(),
        ],
    };
}

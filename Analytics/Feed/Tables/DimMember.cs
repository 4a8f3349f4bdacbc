using Tcns.Analytics.Feed.Schema;
using static Tcns.Analytics.Feed.Schema.FeedColumn;

namespace Tcns.Analytics.Feed.Tables;

/// <summary>No name, no phone number, and nothing by which one person's memberships could be joined.</summary>
public static class DimMember
{
    public static FeedTable Table { get; } = new(
        "dim_member",
        "Thành viên của tổ dưới khóa ẩn danh, mỗi dòng một tư cách thành viên; không có họ tên, số điện thoại",
        "Members under a pseudonymous key, one row a membership; no names and no phone numbers")
    {
        Title = new("Thành viên", "Members"),
        Key = ["member_key"],
        Order = ["member_key"],
        Columns =
        [
            Text("member_key", "Khóa ẩn danh của tư cách thành viên", "Pseudonymous key of the membership")
                .Called("Khóa thành viên", "Key of the member"),
            Text("commune_code", "Mã xã, phường, đặc khu", "Code of the commune").In("dim_unit", "unit_code"),
            Text("team_code", "Mã tổ", "Code of the team").In("dim_unit", "unit_code"),
            Text(
                "role",
                "Vai trò hiện nay hoặc sau cùng: leader, deputy, member, collaborator",
                "Role now or last: leader, deputy, member, collaborator").Called("Vai trò", "Role"),
            Text(
                "affiliation",
                "Thành phần hiện nay hoặc sau cùng, ví dụ youth-union",
                "Where the member comes from, now or last, such as youth-union").Called("Thành phần", "Affiliation").OrNull(),
            Date("from_date", "Ngày đầu tiên trong tổ", "First day in the team").Called("Từ ngày", "From").OrNull(),
            Date("end_date", "Ngày đầu tiên không còn trong tổ", "The first day out of the team")
                .Called("Không còn từ ngày", "No more from").OrNull(),
        ],
    };
}

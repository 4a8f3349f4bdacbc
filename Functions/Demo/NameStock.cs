using static Tcns.Functions.Demo.FolkNames;

namespace Tcns.Functions.Demo;

/// <summary>Common names, from which the demo's people are put together by chance: nobody is meant.</summary>
internal static class NameStock
{
    public static FolkNames Kinh { get; } = FolkNames.Of(
        "Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Trần Trần Trần Lê Lê Phạm Phạm Hoàng Vũ Vũ Đặng Bùi Đỗ Ngô Dương Phan Đinh Lương Mai",
        Given.Of(
            "Văn Văn Văn Văn Đức Hữu Xuân Quang Minh Công Đình Tiến Mạnh Trọng",
            "Hùng Dũng Cường Tuấn Nam Long Hải Sơn Thắng Quân Đạt Kiên Hưng Trung Tùng Toàn Bình Hiếu Thành Việt Phúc Khoa Lâm Chiến Duy"),
        Given.Of(
            "Thị Thị Thị Thị Thanh Ngọc Bích Kim Hồng Minh",
            "Hoa Lan Hương Thủy Hằng Nga Mai Thảo Trang Linh Huyền Yến Dung Hà Hạnh Phương Oanh Tuyết Vân Nhung Loan Hiền Liên Thu Quỳnh"));

    public static FolkNames Tay { get; } = FolkNames.Of(
        "Ma Ma Ma Hoàng Hoàng Nông Nông Hà Quan Lương Chẩu Nguyễn Triệu Vi Lộc",
        Given.Of(
            "Văn Văn Văn Đình Công Quang Ngọc Doãn",
            "Thiện Tuyên Khánh Chức Duyệt Thịnh Huân Toản Nghĩa Thuận Hiệp Luyện Khải Tiệp Vượng Sự Hoan Đoàn"),
        Given.Of("Thị Thị Thị Thúy Hồng", "Nhàn Hiệp Duyên Thơm Lệ Xuyến Nguyệt Thiết Chinh Huế Lưu Tươi Én Hiên Thắm Bưởi"));

    public static FolkNames Dao { get; } = FolkNames.Of(
        "Bàn Bàn Triệu Triệu Đặng Lý Phàn Chảo Tẩn Phượng Dương",
        Given.Of("Văn Văn Tiến Hữu Dào Sành Chòi Kim", "Sinh Phúc Lâm Tài Vượng Kinh Quý Thành Nảy Chẩn Pu Hín On Lụa Phẩu"),
        Given.Of("Thị Thị Mùi", "Pham Liều Nái Ghến Chản Xuân Liên Sao Coi Khé Mai Sinh"));

    public static FolkNames Hmong { get; } = FolkNames.Of(
        "Giàng Giàng Vàng Vàng Sùng Sùng Thào Hầu Mua Vừ Ly Cứ Lầu Sình Thò",
        Given.Of("A A Mí Mí Seo Minh", "Páo Sính Pó Dình Chứ Nô Lúa Vư Tủa Chá Pà Lình Sử Phứ Cáy Dia"),
        Given.Of("Thị", "Mỷ Dính Máy Sua Chở Vá Say Dợ Lía Mai Xúa Pà Dí Chia"));

    public static FolkNames Nung { get; } = FolkNames.Of(
        "Nông Hoàng Lù Vương Lèng Thèn Cháng Vàng Lục Sin",
        Given.Of("Văn Văn Seo Đức Xuân", "Thắng Phà Chín Dương Lìn Tài Sơn Hòa Thương Diu Sài Phủ"),
        Given.Of("Thị", "Hương Chấn Dín Hoa Thương Lưu Mến Phương Xuân Sen Chản"));
}

using System.Globalization;
using Tcns.Domain.Places;

namespace Tcns.Functions.Demo;

/// <summary>Names of villages that sound like the region; none twice within a commune.</summary>
internal static class VillageNames
{
    private static readonly string[] Plain = Compose(
        "Tân An Phú Đồng Hòa Vĩnh Quyết Minh Thanh Trung Yên Đông Bình Hưng", "Lập Thịnh Tiến Tâm Thắng Sơn Long Giang Phong Cường Xuân");

    private static readonly string[] Highland = Compose(
        "Nà Khuổi Pác Bản Lũng Cốc Phiêng Khau Tát Nặm Vằng Noong Kéo",
        "Mò Lếch Cáp Chang Khoang Thài Luông Pồng Tông Dầu Tàng Nghè Héc Lạ Hin Mạ Sáng Ngà Kiếng");

    private static readonly string[] Plateau = Compose(
        "Lũng Sủng Tả Sà Há Mao Pó Séo Xín Lao Sảng Chúng Khó", "Phìn Lủng Cáng Chải Pả Tỷ Già Ngài Vài Sính Lùng Trá Cải Chứ");

    public static IReadOnlyList<string> Take(VillageNaming naming, VillageKind kind, int count, Dice dice)
    {
        var title = TitleOf(kind) + " ";
        return naming == VillageNaming.Numbered
            ? [.. Enumerable.Range(1, count).Select(number => title + number.ToString(CultureInfo.InvariantCulture))]
            : [.. dice.Take(StockOf(naming).Where(name => !name.StartsWith(title, StringComparison.Ordinal)), count).Select(name => title + name)];
    }

    /// <summary>Who is at the head of such a place.</summary>
    public static string HeadOf(VillageKind kind) => kind switch
    {
        VillageKind.Thon => "Trưởng thôn",
        VillageKind.ToDanPho => "Tổ trưởng tổ dân phố",
        VillageKind.Xom => "Trưởng xóm",
        VillageKind.Ban => "Trưởng bản",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The kind is written small within a longer name.</summary>
    public static string WithinName(string village) => char.ToLowerInvariant(village[0]) + village[1..];

    private static string TitleOf(VillageKind kind) => kind switch
    {
        VillageKind.Thon => "Thôn",
        VillageKind.ToDanPho => "Tổ dân phố",
        VillageKind.Xom => "Xóm",
        VillageKind.Ban => "Bản",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string[] StockOf(VillageNaming naming) => naming switch
    {
        VillageNaming.Plain => Plain,
        VillageNaming.Highland => Highland,
        VillageNaming.Plateau => Plateau,
        _ => throw new ArgumentOutOfRangeException(nameof(naming)),
    };

    private static string[] Compose(string first, string second) =>
        [.. first.Split(' ').SelectMany(one => second.Split(' ').Select(other => one + " " + other))];
}

using Tcns.Domain.Places;

namespace Tcns.Functions.Demo;

/// <summary>Which part of the province a commune lies in, told by its code, and so how people and places are called there.</summary>
internal sealed record TuyenQuangRegion(IReadOnlyList<VillageNaming> Namings, IReadOnlyList<FolkNames> Folks, string AreaCode)
{
    /// <summary>Of what was Hà Giang, and of Tuyên Quang as it was.</summary>
    private const string North = "0219";
    private const string South = "0207";

    private static readonly TuyenQuangRegion Towns = new(
        [VillageNaming.Numbered], [NameStock.Kinh, NameStock.Kinh, NameStock.Kinh, NameStock.Tay, NameStock.Tay, NameStock.Nung], South);

    private static readonly TuyenQuangRegion Karst = new(
        [VillageNaming.Plateau], [NameStock.Hmong, NameStock.Hmong, NameStock.Hmong, NameStock.Tay, NameStock.Dao, NameStock.Nung], North);

    private static readonly TuyenQuangRegion WesternHills = new(
        [VillageNaming.Plateau, VillageNaming.Highland], [NameStock.Nung, NameStock.Nung, NameStock.Dao, NameStock.Hmong, NameStock.Tay], North);

    private static readonly TuyenQuangRegion Valleys = new(
        [VillageNaming.Highland, VillageNaming.Highland, VillageNaming.Numbered],
        [NameStock.Tay, NameStock.Tay, NameStock.Tay, NameStock.Dao, NameStock.Dao, NameStock.Kinh, NameStock.Nung], North);

    private static readonly TuyenQuangRegion SouthernHills = new(
        [VillageNaming.Plain, VillageNaming.Plain, VillageNaming.Highland, VillageNaming.Numbered],
        [NameStock.Kinh, NameStock.Kinh, NameStock.Tay, NameStock.Tay, NameStock.Dao, NameStock.Nung], South);

    public static TuyenQuangRegion Of(OfficialUnit commune)
    {
        var code = commune.Code.Value;
        if (commune.Kind == UnitKind.Ward)
            return Towns with { AreaCode = IsBefore(code, "02000") ? North : South };
        if (!IsBefore(code, "00715") && IsBefore(code, "00913"))
            return Karst;
        if (!IsBefore(code, "01021") && IsBefore(code, "01153"))
            return WesternHills;
        if (!IsBefore(code, "02374"))
            return SouthernHills;
        return IsBefore(code, "02000") ? Valleys : Valleys with { AreaCode = South };
    }

    private static bool IsBefore(string code, string other) => string.CompareOrdinal(code, other) < 0;
}

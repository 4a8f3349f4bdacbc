using System.Globalization;
using Tcns.Domain.Places;
using Tcns.Domain.Teams;

namespace Tcns.Functions.Demo;

/// <summary>The communes of the demo: those of the plans of one commune each, and Tuyên Quang's.</summary>
internal static class CommuneProfiles
{
    /// <summary>So many stand under a plan of their own.</summary>
    public const int OfOwnPlans = 4;

    public const string TanKy = "11113";
    public const string GiaLoc = "10999";
    public const string QuynhSon = "17170";
    public const string XuanHung = "14122";
    public const string TuyenQuang = "08";

    /// <summary>In which something has happened to every kind of thing, and so among the smallest of demos.</summary>
    public const string SonDuong = "02536";

    private const string OfCommune = "Chủ tịch UBND xã";

    /// <summary>The four first, then Sơn Dương and the rest of its province.</summary>
    public static IReadOnlyList<CommuneProfile> All(DemoRecipe recipe, OfficialUnits units)
    {
        var province = UnitCode.Parse(TuyenQuang);
        var communes = units.All
            .Where(unit => unit.Province == province && unit.Code != province)
            .OrderBy(unit => unit.Code.Value == SonDuong ? 0 : 1).ThenBy(unit => unit.Code.Value, StringComparer.Ordinal)
            .Take(recipe.Communes)
            .Select(unit => OfTuyenQuang(unit, recipe.DiceFor(unit.Code.Value)));
        return [.. OfFourPlans(units), .. communes];
    }

    private static IEnumerable<CommuneProfile> OfFourPlans(OfficialUnits units)
    {
        yield return Plains(units, TanKy, VillageKind.Thon, VillageNaming.Plain, 21, TeamShapes.TanKy, new Decision("112/QĐ-UBND", new DateOnly(2025, 7, 22)), "0220");
        yield return Plains(units, GiaLoc, VillageKind.Thon, VillageNaming.Plain, 25, TeamShapes.GiaLoc, new Decision("91/QĐ-UBND", new DateOnly(2025, 7, 16)), "0220");
        yield return Plains(units, QuynhSon, VillageKind.Thon, VillageNaming.Plain, 18, TeamShapes.QuynhSonVillage, new Decision("86/QĐ-UBND", new DateOnly(2025, 7, 28)), "0238")
            with { CommuneTeam = TeamShapes.QuynhSonCommune };
        yield return Plains(units, XuanHung, VillageKind.Xom, VillageNaming.Numbered, 24, TeamShapes.XuanHung, new Decision("205/QĐ-UBND", new DateOnly(2025, 11, 10)), "0228");
    }

    private static CommuneProfile Plains(
        OfficialUnits units, string code, VillageKind kind, VillageNaming naming, int villages, TeamShape team, Decision decision, string areaCode) =>
        new(units.Find(UnitCode.Parse(code))!, kind, naming)
        {
            Villages = villages,
            Folks = [NameStock.Kinh],
            Households = (150, 420),
            VillageTeam = team,
            Decision = decision,
            AreaCode = areaCode,
            Decider = OfCommune,
        };

    private static CommuneProfile OfTuyenQuang(OfficialUnit unit, Dice dice)
    {
        var region = TuyenQuangRegion.Of(unit);
        var naming = dice.Pick(region.Namings);
        var kind = unit.Kind == UnitKind.Ward ? VillageKind.ToDanPho
            : naming == VillageNaming.Highland && dice.Hits(200) ? VillageKind.Ban : VillageKind.Thon;
        var number = dice.Between(60, 420).ToString(CultureInfo.InvariantCulture) + "/QĐ-UBND";
        return new CommuneProfile(unit, kind, naming)
        {
            Villages = unit.Kind == UnitKind.Ward ? dice.Between(18, 28) : dice.Between(10, 20),
            Folks = region.Folks,
            Households = unit.Kind == UnitKind.Ward ? (140, 380) : (50, 210),
            VillageTeam = TeamShapes.TuyenQuangVillage,
            CommuneTeam = TeamShapes.TuyenQuangCommune,
            Decision = new Decision(number, dice.WorkingDay(new DateOnly(2025, 7, 21), new DateOnly(2025, 9, 12))),
            AreaCode = region.AreaCode,
            Decider = VillageNames.HeadOf(kind),
        };
    }
}

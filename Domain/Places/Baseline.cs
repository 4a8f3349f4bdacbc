namespace Tcns.Domain.Places;

/// <summary>What a village had to begin with in a year. Null is unknown; 0 is known.</summary>
/// <param name="Households"><c>Hộ gia đình</c>.</param>
/// <param name="WorkingAge">People of working age, <c>người trong độ tuổi lao động</c>.</param>
/// <param name="Businesses">Household businesses, <c>hộ kinh doanh</c>.</param>
public sealed record Baseline(VillageCode Village, int Year, int? Households, int? WorkingAge, int? Businesses)
{
    public const int Most = 1_000_000;
    public const int FirstYear = 2000;
    public const int LastYear = 2199;
}

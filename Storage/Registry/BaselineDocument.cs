using Tcns.Domain.Places;

namespace Tcns.Storage.Registry;

internal sealed record BaselineDocument(string Village, int Year, int? Households, int? WorkingAge, int? Businesses)
{
    public static BaselineDocument Of(Baseline baseline) =>
        new(baseline.Village.Value, baseline.Year, baseline.Households, baseline.WorkingAge, baseline.Businesses);

    public Baseline Restore() => new(VillageCode.Parse(Village), Year, Households, WorkingAge, Businesses);
}

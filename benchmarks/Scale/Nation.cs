using Tcns.Domain.Places;
using Tcns.Testing;

namespace Tcns.Benchmarks.Scale;

/// <summary>
/// All provinces by the official list, with the teams and visits that are reckoned with. How busy they are is assumed: in proportion to their communes,
/// but for one that has several times its part.
/// </summary>
internal sealed record Nation(IReadOnlyList<Province> Provinces)
{
    public const int Teams = 100_000;
    public const double VisitsAQuarter = 60_000_000;

    /// <summary>The busiest province, against the average.</summary>
    public const double Busiest = 5;

    public int Communes => Provinces.Sum(province => province.Communes);

    public Province Largest => Provinces.MaxBy(province => province.Visits)!;

    public double AverageVisits => VisitsAQuarter / Provinces.Count;

    public static Nation Load(double visits = VisitsAQuarter)
    {
        using var list = File.OpenText(Repository.At("plans", "units.csv"));
        var units = OfficialUnits.Read(list);
        var all = units.All.Where(unit => unit.Code.Level == UnitLevel.Province).Select(unit => (unit.Name, Communes: units.CommunesOf(unit.Code).Count)).ToList();
        var (most, communes) = (all.MaxBy(province => province.Communes), all.Sum(province => province.Communes));
        var ofBusiest = visits / all.Count * Busiest;
        return new Nation(
        [
            .. all.Select(province => new Province(
                province.Name,
                province.Communes,
                Teams * province.Communes / communes,
                province == most ? ofBusiest : (visits - ofBusiest) * province.Communes / (communes - most.Communes))),
        ]);
    }
}

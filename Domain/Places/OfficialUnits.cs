using System.Collections.Frozen;
using System.Globalization;

namespace Tcns.Domain.Places;

/// <summary>The provinces and communes in force, and what lies in what.</summary>
public sealed class OfficialUnits
{
    private const string Header = "code,kind,province,name,longitude,latitude";
    private readonly FrozenDictionary<string, OfficialUnit> byCode;

    private OfficialUnits(IEnumerable<OfficialUnit> units)
    {
        byCode = units.ToFrozenDictionary(unit => unit.Code.Value, StringComparer.Ordinal);
    }

    public IReadOnlyCollection<OfficialUnit> All => byCode.Values;

    /// <summary>Reads the product's unit list: one line a unit, provinces first, no quoting (no name holds a comma).</summary>
    public static OfficialUnits Read(TextReader list)
    {
        if (list.ReadLine() != Header)
            throw new InvalidDataException("The unit list begins with the line " + Header + ".");
        var units = new List<OfficialUnit>();
        while (list.ReadLine() is { } line)
            units.Add(ReadUnit(line));
        return new OfficialUnits(units);
    }

    public OfficialUnit? Find(UnitCode code) => byCode.GetValueOrDefault(code.Value);

    /// <summary>The official unit that a code names or, for a team, lies in; null when the list does not hold it.</summary>
    public OfficialUnit? Home(UnitCode code) => Find(code.Commune ?? code);

    /// <summary>Whether <paramref name="inner"/> is <paramref name="outer"/> or lies below it.</summary>
    public bool Contains(UnitCode outer, UnitCode inner) => outer.Level switch
    {
        UnitLevel.Province => inner == outer || Home(inner)?.Province == outer,
        UnitLevel.Commune => inner.Commune == outer,
        _ => inner == outer,
    };

    /// <summary>The communes of a province, in the order of their codes; of a commune or team the one.</summary>
    public IReadOnlyList<OfficialUnit> CommunesOf(UnitCode unit) =>
    [
        .. All.Where(one => one.Code.Level == UnitLevel.Commune && Contains(unit.Commune ?? unit, one.Code))
            .OrderBy(one => one.Code.Value, StringComparer.Ordinal),
    ];

    private static OfficialUnit ReadUnit(string line)
    {
        if (line.Split(',') is not [var code, var kind, var province, var name, var longitude, var latitude])
            throw new InvalidDataException("A line of the unit list has six fields: " + line);
        var own = UnitCode.Parse(code);
        return new OfficialUnit(
            own,
            UnitKinds.Read(kind),
            province.Length == 0 ? own : UnitCode.Parse(province),
            name,
            new MapPoint(double.Parse(longitude, CultureInfo.InvariantCulture), double.Parse(latitude, CultureInfo.InvariantCulture)));
    }
}

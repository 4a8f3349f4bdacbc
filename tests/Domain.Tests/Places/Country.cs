using Tcns.Domain.Places;
using Tcns.Testing;

namespace Tcns.Domain.Tests.Places;

/// <summary>The product's own lists, read once.</summary>
internal static class Country
{
    public static OfficialUnits Units { get; } = Read("units.csv", OfficialUnits.Read);

    public static UnitChanges Changes { get; } = Read("unit-changes.csv", UnitChanges.Read);

    public static UnitSearch Search { get; } = new(Units, Changes);

    /// <summary>The codes that a search finds, the best first.</summary>
    public static string[] Find(string text) => [.. Search.Find(text).Select(unit => unit.Code.Value)];

    public static OfficialUnit Unit(string code) => Units.Find(UnitCode.Parse(code))!;

    private static T Read<T>(string file, Func<TextReader, T> read)
    {
        using var list = File.OpenText(Repository.At("plans", file));
        return read(list);
    }
}

using Tcns.Testing;

namespace Tcns.Benchmarks.Faults;

/// <summary>Communes of the official list, one province after the other, so that runs are apart from each other.</summary>
internal sealed class Places
{
    private readonly Dictionary<string, string> provinces;

    public Places()
    {
        var lines = File.ReadLines(Repository.At("plans", "units.csv")).Skip(1).Select(line => line.Split(',')).Where(parts => parts[0].Length == 5).ToArray();
        provinces = lines.ToDictionary(parts => parts[0], parts => parts[2], StringComparer.Ordinal);
        OfEachProvince = [.. lines.GroupBy(parts => parts[2], StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => group.First()[0])];
    }

    /// <summary>One of each of the 34.</summary>
    public IReadOnlyList<string> OfEachProvince { get; }

    public string ProvinceOf(string commune) => provinces[commune];

    /// <summary>So many of one province.</summary>
    public IReadOnlyList<string> Of(string province, int count) => [.. provinces.Where(entry => entry.Value == province).Select(entry => entry.Key).Order(StringComparer.Ordinal).Take(count)];
}

namespace Tcns.Packing.Bill;

/// <summary>The licences that were read when a package was taken in: the tables of <c>docs/dependencies.md</c>.</summary>
internal sealed class LicenceList
{
    private readonly Dictionary<string, string> licences;

    private LicenceList(Dictionary<string, string> licences)
    {
        this.licences = licences;
    }

    public static LicenceList Read(string sources)
    {
        var rows = File.ReadLines(Path.Combine(sources, "docs", "dependencies.md"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 6 && cells[1] != "name" && !cells[1].StartsWith("---", StringComparison.Ordinal));
        return new LicenceList(rows.ToDictionary(cells => cells[1], cells => cells[3].TrimEnd(' ', '¹', '²', '³', '⁴', '⁵', '⁶'), StringComparer.Ordinal));
    }

    public string Of(string name) => licences.TryGetValue(name, out var licence)
        ? licence
        : throw new InvalidOperationException($"{name} ships and does not stand in docs/dependencies.md.");
}

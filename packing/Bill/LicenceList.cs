using System.Text.RegularExpressions;

namespace Tcns.Packing.Bill;

/// <summary>The licences that were read when a package was taken in: the tables of <c>docs/dependencies.md</c>.</summary>
internal sealed partial class LicenceList
{
    private readonly Dictionary<string, string> licences;
    private readonly string[] mayShip;

    private LicenceList(Dictionary<string, string> licences, string[] mayShip)
    {
        this.licences = licences;
        this.mayShip = mayShip;
    }

    public static LicenceList Read(string sources)
    {
        var text = File.ReadAllText(Path.Combine(sources, "docs", "dependencies.md"));
        var rows = text.Split('\n')
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 6 && cells[1] != "name" && !cells[1].StartsWith("---", StringComparison.Ordinal));
        return new LicenceList(rows.ToDictionary(cells => cells[1], cells => cells[3].TrimEnd(' ', '¹', '²', '³', '⁴', '⁵', '⁶'), StringComparer.Ordinal), Allowed().Match(text).Groups["which"].Value.Split([", ", " or "], StringSplitOptions.None));
    }

    public string Of(string name) => licences.TryGetValue(name, out var licence)
        ? licence
        : throw new InvalidOperationException($"{name} ships and does not stand in docs/dependencies.md.");

    /// <returns>The licence that was named.</returns>
    public string MayShip(string name, string licence) => mayShip.Contains(licence)
        ? licence
        : throw new InvalidOperationException($"{name} would ship under {licence}, which docs/dependencies.md does not allow.");

    [GeneratedRegex("What ships may stand under (?<which>[^|]*?)\\. All", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Allowed();
}

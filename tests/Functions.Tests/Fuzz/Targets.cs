namespace Tcns.Functions.Tests.Fuzz;

/// <summary>Paths and queries that nobody meant.</summary>
internal static class Targets
{
    private static readonly string[] Queries =
        ["unit", "parent", "q", "kind", "year", "on", "from", "to", "status", "limit", "cursor", "format", "dryRun", "topic", "state", "children", "period", "plan", "level", "view", "person", "name"];

    private static readonly string[] Ends = ["/", "//", "/.", "/..", "/%2e%2e", "%00", "%2F", ";a=b", "#x", "?", "??", "&", "/x", "%20", "."];

    public static string MutatePath(string target, Random random)
    {
        var (path, query) = Cut(target);
        var segments = path.Split('/');
        var place = random.Next(1, segments.Length);
        switch (random.Next(7))
        {
            case 0 or 1:
                segments[place] = Hostile.Words[random.Next(Hostile.Words.Count)];
                break;
            case 2:
                segments[place] = segments[place].ToUpperInvariant();
                break;
            case 3:
                segments[place] = string.Concat(segments[place].Select(letter => random.Next(3) == 0 ? "%" + ((int)letter).ToString("x2", System.Globalization.CultureInfo.InvariantCulture) : letter.ToString()));
                break;
            case 4:
                segments[place] += Ends[random.Next(Ends.Length)];
                break;
            case 5:
                segments[place] = "";
                break;
            default:
                segments[place] += "/" + Hostile.Words[random.Next(Hostile.Words.Count)];
                break;
        }

        return string.Join('/', segments) + query;
    }

    public static string MutateQuery(string target, Random random)
    {
        var parts = Enumerable.Range(0, random.Next(1, 5))
            .Select(_ => Queries[random.Next(Queries.Length)] + (random.Next(12) == 0 ? "" : "=") + Hostile.Words[random.Next(Hostile.Words.Count)])
            .ToList();
        if (random.Next(5) == 0)
            parts.Add(parts[0]);
        if (random.Next(60) == 0)
            parts.AddRange(Enumerable.Repeat(parts[0], 1_100 / Math.Max(parts[0].Length, 1)));
        return target + (target.Contains('?', StringComparison.Ordinal) ? '&' : '?') + string.Join('&', parts);
    }

    private static (string Path, string Query) Cut(string target) =>
        target.IndexOf('?', StringComparison.Ordinal) is var place and >= 0 ? (target[..place], target[place..]) : (target, "");
}

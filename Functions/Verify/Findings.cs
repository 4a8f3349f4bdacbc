namespace Tcns.Functions.Verify;

/// <summary>What was looked at and what was found. Of each code some are kept and all are counted: a store may be wrong a million times.</summary>
internal sealed class Findings
{
    /// <summary>So many of a code are told one by one.</summary>
    public const int MostOfACode = 1000;
    private readonly List<Finding> kept = [];
    private readonly Dictionary<string, long> counts = new(StringComparer.Ordinal);

    public IReadOnlyList<Finding> Kept => kept;

    public long Count => counts.Values.Sum();

    public long Logs { get; private set; }

    public long Records { get; private set; }

    public long LakeFiles { get; private set; }

    public long FeedFiles { get; private set; }

    public long Figures { get; private set; }

    public long CountOf(string code) => counts.GetValueOrDefault(code);

    public void Add(string code, string place, string detail = "")
    {
        var count = counts[code] = counts.GetValueOrDefault(code) + 1;
        if (count <= MostOfACode)
            kept.Add(new Finding(code, place, detail));
    }

    public void LookedAtLog() => Logs++;

    public void LookedAtRecord() => Records++;

    public void LookedAtLakeFile() => LakeFiles++;

    public void LookedAtFeedFile() => FeedFiles++;

    public void LookedAtFigures(long count) => Figures += count;
}

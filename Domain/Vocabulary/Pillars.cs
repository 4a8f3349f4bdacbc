namespace Tcns.Domain.Vocabulary;

/// <summary>What topics are grouped by, <c>trụ cột</c>: the three that every plan names, and the skills beside them. An id stays for ever.</summary>
public static class Pillars
{
    private static readonly Dictionary<string, IReadOnlyList<string>> Topics = new(StringComparer.Ordinal)
    {
        ["government"] = Vocabulary.Topics.Government,
        ["economy"] = Vocabulary.Topics.Economy,
        ["society"] = Vocabulary.Topics.Society,
        ["skills"] = Vocabulary.Topics.Skills,
    };

    public static IReadOnlyList<string> All { get; } = ["government", "economy", "society", "skills"];

    public static IReadOnlyList<string> TopicsOf(string pillar) => Topics[pillar];
}

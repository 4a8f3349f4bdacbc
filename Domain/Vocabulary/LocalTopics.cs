using System.Text.RegularExpressions;

namespace Tcns.Domain.Vocabulary;

/// <summary>Ids of topics that plans add: the id of the plan, a full stop, which no id of a plan holds, and a word.</summary>
public static partial class LocalTopics
{
    public const int LongestId = 120;

    public static bool IsId(string text) => text.Length <= LongestId && Words().IsMatch(text);

    [GeneratedRegex(@"\A[a-z0-9-]+\.[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Words();
}

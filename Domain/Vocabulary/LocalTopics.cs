using System.Text.RegularExpressions;

namespace Tcns.Domain.Vocabulary;

/// <summary>Ids of topics that plans add: words of small letters and digits, joined by dashes, none of which is everybody's.</summary>
public static partial class LocalTopics
{
    public const int LongestId = 120;

    public static bool IsId(string text) => text.Length <= LongestId && !Topics.All.Contains(text) && Words().IsMatch(text);

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)+\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Words();
}

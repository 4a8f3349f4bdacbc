using System.Text.RegularExpressions;
using Tcns.Testing;

namespace Tcns.PowerBi.Tests.QuickStart;

/// <summary>The blocks of commands in <c>docs/feed.md</c>, by their language, in the order in which a reader meets them.</summary>
internal static partial class GuideBlocks
{
    public const string Address = "https://tcns.tinh.gov.vn";

    private static readonly ILookup<string, string> ByLanguage = Block()
        .Matches(File.ReadAllText(Repository.At("docs", "feed.md")))
        .ToLookup(block => block.Groups["language"].Value, block => block.Groups["text"].Value, StringComparer.Ordinal);

    public static IReadOnlyList<string> Languages { get; } = [.. ByLanguage.Select(blocks => blocks.Key)];

    public static IReadOnlyList<string> Of(string language) => [.. ByLanguage[language]];

    [GeneratedRegex("^```(?<language>.*)\n(?<text>(.*\n)*?)```$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Block();
}

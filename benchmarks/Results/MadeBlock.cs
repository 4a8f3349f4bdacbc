namespace Tcns.Benchmarks.Results;

/// <summary>What of a page a command makes, between two markers that name the block.</summary>
internal static class MadeBlock
{
    /// <returns>The page with what lies between the block's markers made anew.</returns>
    public static string Renew(string page, string block, string text)
    {
        var (begin, end) = ($"<!-- made by the command, {block}: begin -->\n", $"<!-- made by the command, {block}: end -->");
        var (from, to) = (page.IndexOf(begin, StringComparison.Ordinal), page.IndexOf(end, StringComparison.Ordinal));
        return from >= 0 && to > from
            ? page[..(from + begin.Length)] + text + page[to..]
            : throw new FormatException($"The page has no markers of the block {block}.");
    }
}

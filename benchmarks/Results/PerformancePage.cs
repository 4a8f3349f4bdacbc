using System.Globalization;
using System.Text;

namespace Tcns.Benchmarks.Results;

/// <summary>What of <c>docs/performance.md</c> is made from results, between its markers.</summary>
internal static class PerformancePage
{
    /// <summary>The page with the blocks of a run of the scenarios that this knows; blocks of others stay.</summary>
    public static string Renew(string page, ResultSet results) => MadeBlock.Renew(MadeBlock.Renew(page, "summary", "\n"), "figures", Figures(results));

    private static string Figures(ResultSet results)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"\n{results.On:yyyy-MM-dd}\n");
        return text.ToString();
    }
}

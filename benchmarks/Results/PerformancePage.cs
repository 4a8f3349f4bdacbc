using System.Globalization;
using System.Text;

namespace Tcns.Benchmarks.Results;

/// <summary>What of <c>docs/performance.md</c> is made from results, between its markers.</summary>
internal static class PerformancePage
{
    private const string Heads = "| figure | median | lowest … highest | times bare | lowest … highest | CPU ms each | times bare | MiB at the most |\n|---|--:|--:|--:|--:|--:|--:|--:|\n";

    /// <returns>The page with both blocks made anew; blocks of others stay as they are.</returns>
    public static string Renew(string page, ResultSet results, IReadOnlyList<IScenario> scenarios) =>
        MadeBlock.Renew(MadeBlock.Renew(page, "summary", Summary(results)), "figures", Figures(results, scenarios));

    private static string Summary(ResultSet results)
    {
        var told = Headline.All.Select(headline => (Headline: headline, Figure: results.Figures.FirstOrDefault(figure => figure.Key == headline.Figure)))
            .Where(one => one.Figure is not null).ToList();
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"\nĐo ngày {results.On:dd/MM/yyyy}, cạnh phần việc tối thiểu trong cùng một lần chạy:{(results.Remark is null ? "" : $" **số liệu tạm: {results.Remark}.**")}\n\n");
        foreach (var (headline, figure) in told)
            text.Append(CultureInfo.InvariantCulture, $"- {headline.InVietnamese(figure!)}\n");
        text.Append(CultureInfo.InvariantCulture, $"\n*Measured on {results.On:yyyy-MM-dd}, beside the bare minimum in the same run:{(results.Remark is null ? "" : $" **provisional: {results.Remark}.**")}*\n\n");
        foreach (var (headline, figure) in told)
            text.Append(CultureInfo.InvariantCulture, $"- *{headline.InEnglish(figure!)}*\n");
        return text.Append('\n').ToString();
    }

    private static string Figures(ResultSet results, IReadOnlyList<IScenario> scenarios)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"\nMeasured on {results.On:yyyy-MM-dd} on {results.Machine}.{(results.Remark is null ? "" : $" **Provisional: {results.Remark}.**")}\n");
        foreach (var scenario in scenarios)
        {
            var figures = results.Figures.Where(figure => figure.Scenario == scenario.Name).ToList();
            if (figures.Count > 0)
                Write(text, scenario, figures);
        }

        var others = scenarios.Where(scenario => scenario.IsUsual && results.Figures.All(figure => figure.Scenario != scenario.Name)).Select(scenario => $"`{scenario.Name}`").ToList();
        if (others.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $"\nNot measured yet: {string.Join(", ", others)}.\n");
        return text.Append('\n').ToString();
    }

    private static void Write(StringBuilder text, IScenario scenario, IReadOnlyList<Figure> figures)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n### `{scenario.Name}`\n\n{scenario.About}\n\n{Heads}");
        foreach (var figure in figures)
            text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", Cells(figure))} |\n");
        text.Append('\n');
        foreach (var group in figures.Where(figure => figure.Beside is not null).GroupBy(figure => figure.Beside))
            text.Append(CultureInfo.InvariantCulture, $"- Bare minimum of {string.Join("; ", group.Select(figure => $"«{figure.Name}» ({FigureTable.Number(Statistics.Median(figure.Values.Bare))} {figure.Unit})"))}: {group.Key}. Rounds: {string.Join(", ", group.Select(figure => figure.Values.Ours.Count).Distinct())}.\n");
    }

    private static IEnumerable<string> Cells(Figure figure)
    {
        var (values, times) = (Spread.Of(figure.Values.Ours), figure.Values.Times(figure.Better));
        return
        [
            figure.Name, FigureTable.Number(values.Median) + " " + figure.Unit, FigureTable.Range(values), FigureTable.Ratio(times), FigureTable.RangeOfRatio(times), FigureTable.Processor(figure),
            FigureTable.Ratio(figure.Processor?.Times(Better.Less)), FigureTable.Peak(figure),
        ];
    }
}

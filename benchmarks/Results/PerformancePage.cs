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
        var (text, isOneRun) = (new StringBuilder(), results.Earlier is null);
        text.Append(CultureInfo.InvariantCulture, $"\nĐo{(isOneRun ? $" ngày {Day(results.On)}," : "")} cạnh phần việc tối thiểu trong cùng một lần chạy:{(isOneRun ? Provisional("số liệu tạm", results.Remark) : "")}\n\n");
        foreach (var (headline, figure) in told)
        {
            var (on, remark) = results.RunOf(figure!.Scenario);
            text.Append(CultureInfo.InvariantCulture, $"- {headline.InVietnamese(figure)}{(isOneRun ? "" : $" Đo ngày {Day(on)}.{Provisional("Số liệu tạm", remark)}")}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"\n*Measured{(isOneRun ? $" on {results.On:yyyy-MM-dd}," : "")} beside the bare minimum in the same run:{(isOneRun ? Provisional("provisional", results.Remark) : "")}*\n\n");
        foreach (var (headline, figure) in told)
            text.Append(CultureInfo.InvariantCulture, $"- *{headline.InEnglish(figure!)}{(isOneRun ? "" : " " + Told(results.RunOf(figure!.Scenario)))}*\n");
        return text.Append('\n').ToString();
    }

    private static string Figures(ResultSet results, IReadOnlyList<IScenario> scenarios)
    {
        var (text, isOneRun) = (new StringBuilder(), results.Earlier is null);
        text.Append(
            isOneRun
                ? string.Create(CultureInfo.InvariantCulture, $"\nMeasured on {results.On:yyyy-MM-dd} on {results.Machine}.{Provisional("Provisional", results.Remark)}\n")
                : $"\nMeasured on {results.Machine}, each scenario on the day that stands with it.\n");
        foreach (var scenario in scenarios)
        {
            var figures = results.Figures.Where(figure => figure.Scenario == scenario.Name).ToList();
            if (figures.Count > 0)
                Write(text, scenario, isOneRun ? "" : Told(results.RunOf(scenario.Name)) + "\n\n", figures);
        }

        var others = scenarios.Where(scenario => scenario.IsUsual && results.Figures.All(figure => figure.Scenario != scenario.Name)).Select(scenario => $"`{scenario.Name}`").ToList();
        if (others.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $"\nNot measured yet: {string.Join(", ", others)}.\n");
        return text.Append('\n').ToString();
    }

    private static string Day(DateOnly on) => on.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Told((DateOnly On, string? Remark) run) => string.Create(CultureInfo.InvariantCulture, $"Measured on {run.On:yyyy-MM-dd}.{Provisional("Provisional", run.Remark)}");

    private static string Provisional(string word, string? remark) => remark is null ? "" : $" **{word}: {remark}.**";

    /// <param name="run">When it was measured, where not all were at once.</param>
    private static void Write(StringBuilder text, IScenario scenario, string run, IReadOnlyList<Figure> figures)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n### `{scenario.Name}`\n\n{scenario.About}\n\n{run}{Heads}");
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

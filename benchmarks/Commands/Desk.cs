using Tcns.Benchmarks.Comparing;
using Tcns.Benchmarks.Results;
using Tcns.Testing;

namespace Tcns.Benchmarks.Commands;

/// <summary>Does what a command line asks for.</summary>
internal sealed class Desk(TextWriter report)
{
    private static string Baseline => Repository.At("benchmarks", "baseline.json");

    private static string Page => Repository.At("docs", "performance.md");

    /// <returns>The exit code: 1 where a comparison found something worse.</returns>
    public async Task<int> RunAsync(Order order)
    {
        switch (order.Verb)
        {
            case Verb.Run:
                await MeasuredAsync(order);
                return 0;
            case Verb.Baseline:
                await KeepAsync(await MeasuredAsync(order));
                return 0;
            case Verb.Compare:
                return await CompareAsync(order);
            case Verb.Page:
                await WritePageAsync();
                return 0;
            default:
                throw new ArgumentOutOfRangeException(nameof(order), order.Verb, "Nobody does that.");
        }
    }

    /// <summary>What a file holds of the scenarios where one is named, else what running them gives.</summary>
    private async Task<ResultSet> MeasuredAsync(Order order)
    {
        var results = order.Find("from") is { } file ? await ReadAsync(file) : await MeasureAsync(order);
        if (results.Figures.Count > 0)
            await report.WriteLineAsync($"\n{results.Machine}\n\n{FigureTable.Write(results.Figures)}");
        return results;
    }

    private async Task<ResultSet> MeasureAsync(Order order)
    {
        var machine = await Machine.LookAsync();
        var results = new ResultSet(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime), order.IsShort, order.Find("remark"), machine, []);
        foreach (var scenario in order.Scenarios)
        {
            await report.WriteLineAsync(scenario.Name + " …");
            results = results with { Figures = [.. results.Figures, .. await scenario.RunAsync(order, report)] };

            // After each, so that one that fails takes nothing of the others with it.
            if (order.Find("json") is { } file && results.Figures.Count > 0)
                await File.WriteAllTextAsync(file, results.Write());
        }

        return results;
    }

    private static async Task KeepAsync(ResultSet results)
    {
        if (results.IsShort)
            throw new FormatException("A trial is no baseline.");
        var kept = File.Exists(Baseline) ? (await ReadAsync(Baseline)).With(results) : results;
        await File.WriteAllTextAsync(Baseline, kept.Write());
        await WritePageAsync();
    }

    private async Task<int> CompareAsync(Order order)
    {
        var baseline = await ReadAsync(order.Find("baseline") ?? Baseline);
        var findings = Comparison.Of(baseline, await MeasuredAsync(order), [.. order.Scenarios.Select(scenario => scenario.Name)]);
        foreach (var finding in findings)
            await report.WriteLineAsync(finding.ToString());
        var worse = findings.Count(finding => finding.IsRed);
        await report.WriteLineAsync(worse == 0 ? "Nothing is worse than the baseline." : $"Worse than the baseline: {worse}.");
        return worse == 0 ? 0 : 1;
    }

    private static async Task WritePageAsync() =>
        await File.WriteAllTextAsync(Page, PerformancePage.Renew(await File.ReadAllTextAsync(Page), await ReadAsync(Baseline), Scenarios.All));

    private static async Task<ResultSet> ReadAsync(string file) => File.Exists(file)
        ? ResultSet.Read(await File.ReadAllTextAsync(file))
        : throw new FormatException($"There is no file {file}.");
}

using System.Globalization;
using System.Text;
using Tcns.Benchmarks.Results;
using Tcns.Testing;

namespace Tcns.Benchmarks.Load;

/// <summary>What of <c>docs/performance.md</c> is made from the results of <c>load</c> and <c>endurance</c>.</summary>
internal static class LoadPage
{
    public static string Figures => Repository.At("benchmarks", "Load", "measured.json");

    public static string Page => Repository.At("docs", "performance.md");

    /// <summary>The page anew, where the results are those that the repository keeps.</summary>
    public static void Renew(string file)
    {
        if (Path.GetFullPath(file) != Figures)
            return;
        var results = LoadResults.Read(file);
        File.WriteAllText(Page, Renew(File.ReadAllText(Page), results));
    }

    public static string Renew(string page, LoadResults results) =>
        MadeBlock.Renew(MadeBlock.Renew(page, "load", WriteLoad(results)), "endurance", EndurancePage.Write(results.Endurance));

    public static string WriteStage(LoadStage stage)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"\n**{stage.AtOnce} at once**, {stage.Seconds / 60:0.#} minutes: {stage.RecordsASecond:N0} records and {stage.RequestsASecond:N0} requests a second; of the app {stage.App.Cores:0.00} cores, {stage.ProcessorOfRecord:0.0} ms a record with all that it did beside, ");
        text.Append(CultureInfo.InvariantCulture, $"at most {Megabytes(stage.App.MostMemory)} and {stage.App.MostHandles} handles, {Megabytes(stage.App.LastMemory)} at the end; of the emulator {stage.Emulator.Cores:0.00} cores, at most {Megabytes(stage.Emulator.MostMemory)}; of the client {stage.ClientCores:0.00} cores. ");
        text.Append(CultureInfo.InvariantCulture, $"{stage.Rollups} rollups, {stage.RollupSeconds:0.0} s in the middle, {stage.FailedRollups} failed; {stage.Publications} publications and {Megabytes(stage.ReadBytes)} fetched by readers. {Troubles(stage)}\n");
        text.Append("\n| request | number | p50 ms | p90 ms | p99 ms | longest ms |\n|---|--:|--:|--:|--:|--:|\n");
        foreach (var act in stage.Acts.Append(stage.Bare))
            text.Append(CultureInfo.InvariantCulture, $"| {About(act.Act)} | {act.Count:N0} | {act.P50:N1} | {act.P90:N1} | {act.P99:N1} | {act.Longest:N0} |\n");
        text.Append(CultureInfo.InvariantCulture, $"| a record against the bare insert | | {stage.TimesBare:0.0} times | | | |\n");
        return text.ToString();
    }

    public static string WriteFinding(LoadFigures figures)
    {
        var found = figures.Found;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"\nSent {found.Sent:N0}, acknowledged {found.Acknowledged:N0}, found in the tables {found.Found:N0}: **lost {found.Lost}, doubled {found.Doubled}**, of nobody {found.Alien}, kept though the answer was not heard {found.Unheard}. After a last rollup the published visits are {figures.PublishedVisits:N0} with {figures.PublishedPeople:N0} people, the figures say {figures.Supports:N0}, the tables {found.People:N0}: {(figures.IsGood ? "equal" : "**not equal**")}.\n");
    }

    private static string WriteLoad(LoadResults results)
    {
        var text = new StringBuilder();
        foreach (var figures in new[] { results.Load, results.LoadThroughNginx }.OfType<LoadFigures>())
        {
            text.Append(CultureInfo.InvariantCulture, $"\n### {(figures.IsThroughNginx ? "The same through nginx, all from one address" : "The last evening of a province")}\n\n");
            text.Append(CultureInfo.InvariantCulture, $"Measured on {figures.On:yyyy-MM-dd}, {figures.Teams:N0} teams in 124 communes; {figures.Machine}. App, emulator, client{(figures.IsThroughNginx ? ", nginx" : "")} and rollups share these cores.\n");
            foreach (var stage in figures.Stages)
                text.Append(WriteStage(stage));
            text.Append(WriteFinding(figures));
        }

        return text.Length == 0 ? "\nNot measured yet.\n" : text.ToString();
    }

    private static string Troubles(LoadStage stage) => stage.Refusals.Count == 0
        ? "No request failed."
        : "Not answered well: " + string.Join(", ", stage.Refusals.Select(one => string.Create(CultureInfo.InvariantCulture, $"{About(one.Act)} {(one.Status == 0 ? "no answer" : one.Status)} × {one.Count}")))
            + string.Create(CultureInfo.InvariantCulture, $"; sent again {stage.Retries}.");

    private static string About(string act) => act switch
    {
        nameof(Act.Me) => "who the key is",
        nameof(Act.Team) => "the team, its members and the words",
        nameof(Act.One) => "one record",
        nameof(Act.Twenty) => "20 records at once",
        nameof(Act.Again) => "the same sent again",
        nameof(Act.Returned) => "what came back to the team",
        nameof(Act.Figures) => "how the team stands",
        nameof(Act.Reports) => "its reports and notices",
        nameof(Act.FeedFile) => "a file of the feed",
        nameof(Act.ODataPage) => "a page over OData",
        _ => "a bare row into the emulator",
    };

    private static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000.0:N0} MB");
}

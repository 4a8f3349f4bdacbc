using System.Diagnostics;
using Spectre.Console;
using Tcns.Functions.Sheets;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Imports;

/// <summary>What the verb shows: a bar on a terminal, lines elsewhere, then what came of it and what it cost.</summary>
internal static class ImportDisplay
{
    private const double Mebibyte = 1024 * 1024;

    public static async Task<T> ShowAsync<T>(Func<IProgress<ImportProgress>, Task<T>> import)
    {
        if (Console.IsOutputRedirected)
            return await import(new ImportLines(Console.Out));
        return await AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(context => import(new ImportBars(context)));
    }

    public static void Report(ImportOutcome outcome, bool isDryRun, TimeSpan took)
    {
        foreach (var fault in outcome.Faults)
            Console.WriteLine(CellFaultResponse.From(fault, Language.Vietnamese).Detail);
        Console.WriteLine(outcome.Faults.Count > 0
            ? Say(outcome.FaultCount > outcome.Faults.Count ? "import.faults-cut" : "import.faults", outcome.FaultCount, outcome.Faults.Count)
            : Say(
                isDryRun ? "import.dry-run" : "import.done", outcome.Results.Count, outcome.Communes, outcome.CountOf(RowStatus.Created),
                outcome.CountOf(RowStatus.Changed), outcome.CountOf(RowStatus.Unchanged)));
        ReportCost(took);
    }

    public static void ReportCost(TimeSpan took)
    {
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(Say("import.cost", took.TotalSeconds, process.PeakWorkingSet64 / Mebibyte));
    }

    private static string Say(string name, params object[] parts) => AppTexts.Format(name, Language.Vietnamese, parts);
}

using System.Globalization;
using Tcns.Functions.Hosting;
using Tcns.Functions.Imports;
using Tcns.Functions.Records;
using Tcns.Functions.Sheets;
using Tcns.Functions.Texts;

namespace Tcns.Functions.RecordSheets;

/// <summary>The verb <c>import</c> for a file of records: what it shows and how it ends.</summary>
internal static class RecordImportVerb
{
    private const Language Spoken = Language.Vietnamese;

    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(RecordImport import, SheetBook book, ImportOrder order, string? answerPath, Func<TimeSpan> took)
    {
        using var interruption = new Interruption();
        var progress = (FarthestProgress?)null;
        try
        {
            var outcome = await ImportDisplay.ShowAsync(bars =>
            {
                progress = new FarthestProgress(bars);
                return import.RunAsync(book, order with { Progress = progress }, interruption.Token);
            });
            Report(outcome, order.IsDryRun);
            var isTold = answerPath is null || outcome.Faults.Count > 0 || await TryWriteAsync(answerPath, outcome);
            ImportDisplay.ReportCost(took());
            return outcome.IsWhole && isTold ? ExitCodes.Done : ExitCodes.Failed;
        }
        catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
        {
            Console.WriteLine(Say("import.broken-off", progress!.Farthest.Done, progress.Farthest.Total));
            return interruption.ExitCode;
        }
    }

    private static void Report(RecordImportOutcome outcome, bool isDryRun)
    {
        if (outcome.Faults.Count > 0)
        {
            foreach (var fault in outcome.Faults)
                Console.WriteLine(CellFaultResponse.From(fault, Spoken).Detail);
            Console.WriteLine(Say("import.faults", outcome.Faults.Count));
            return;
        }

        foreach (var sentence in outcome.Results.SelectMany(result => RowWords.Sentences(result, Spoken)).Take(CellFaults.Most))
            Console.WriteLine(sentence);
        var count = outcome.Results.Sum(result => result.Problem?.CellCount ?? 0);
        if (count > CellFaults.Most)
            Console.WriteLine(Say("import.rows-cut", count, CellFaults.Most));
        Console.WriteLine(Say(
            isDryRun ? "import.rows-dry-run" : "import.rows",
            [outcome.Results.Count, .. Enum.GetValues<SubmitOutcome>().Select(one => (object)outcome.CountOf(one))]));
        if (outcome.CountOf(SubmitOutcome.Retry) > 0)
            Console.WriteLine(Say("import.rows-again"));
    }

    private static async Task<bool> TryWriteAsync(string path, RecordImportOutcome outcome)
    {
        try
        {
            await using var file = File.Create(path);
            await AnswerSheet.WriteAsync(file, outcome.Results, !path.EndsWith("." + ImportQuery.Xlsx, ignoreCase: true, CultureInfo.InvariantCulture), Spoken, CancellationToken.None);
            return true;
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync("tcns: " + Say("import.no-answer", path, broken.Message));
            return false;
        }
    }

    private static string Say(string name, params object[] parts) => AppTexts.Format(name, Spoken, parts);
}

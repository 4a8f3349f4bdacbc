using Spectre.Console;
using Tcns.Functions.Texts;
using Tcns.Storage.Backup;

namespace Tcns.Functions.Backup;

/// <summary>What a backup's verbs show of their progress: bars on a terminal, a line for each table and container elsewhere.</summary>
internal static class BackupLines
{
    public static async Task<T> ShowAsync<T>(Func<IProgress<BackupStep>, Task<T>> work)
    {
        if (Console.IsOutputRedirected)
            return await work(new Lines());
        return await AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new ElapsedTimeColumn())
            .StartAsync(context => work(new Bars(context)));
    }

    private static string Line(BackupStep step) => AppTexts.Format("backup.step", Language.Vietnamese, step.What, step.Done);

    private sealed class Lines : IProgress<BackupStep>
    {
        public void Report(BackupStep value)
        {
            if (value.IsEnd)
                Console.WriteLine(Line(value));
        }
    }

    /// <summary>How many rows a table has is not known before they are read: its bar only moves.</summary>
    private sealed class Bars(ProgressContext context) : IProgress<BackupStep>
    {
        private readonly Lock gate = new();
        private readonly Dictionary<string, ProgressTask> bars = new(StringComparer.Ordinal);

        public void Report(BackupStep value)
        {
            lock (gate)
            {
                if (!bars.TryGetValue(value.What, out var bar))
                    bars[value.What] = bar = context.AddTask(Markup.Escape(value.What));
                bar.Description = Markup.Escape(Line(value).Trim());
                bar.IsIndeterminate = value.Total is null && !value.IsEnd;
                bar.MaxValue = Math.Max(1, value.Total ?? value.Done);
                bar.Value = value.IsEnd ? bar.MaxValue : Math.Max(bar.Value, value.Done);
            }
        }
    }
}

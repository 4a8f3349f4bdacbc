using Spectre.Console;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Imports;

/// <summary>A bar for each stage.</summary>
internal sealed class ImportBars(ProgressContext context) : IProgress<ImportProgress>
{
    private readonly Lock gate = new();
    private readonly Dictionary<ImportStage, ProgressTask> bars = [];

    public void Report(ImportProgress value)
    {
        lock (gate)
        {
            if (!bars.TryGetValue(value.Stage, out var bar))
                bars[value.Stage] = bar = context.AddTask(ImportLines.NameOf(value.Stage, Language.Vietnamese), maxValue: Math.Max(1, value.Total));

            // Reports of several threads come in any order.
            bar.Value = value.Total == 0 ? 1 : Math.Max(bar.Value, value.Done);
        }
    }
}

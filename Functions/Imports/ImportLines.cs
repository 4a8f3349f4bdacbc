using Tcns.Functions.Texts;

namespace Tcns.Functions.Imports;

/// <summary>A line for each tenth of a stage, for logs and pipes.</summary>
internal sealed class ImportLines(TextWriter output) : IProgress<ImportProgress>
{
    private readonly Lock gate = new();
    private readonly Dictionary<ImportStage, int> tenths = [];

    public static string NameOf(ImportStage stage, Language language) =>
        AppTexts.Get(stage == ImportStage.Checking ? "import.checking" : "import.writing", language);

    public void Report(ImportProgress value)
    {
        lock (gate)
        {
            var tenth = value.Total == 0 ? 10 : (int)(10L * value.Done / value.Total);
            if (tenth <= tenths.GetValueOrDefault(value.Stage))
                return;
            tenths[value.Stage] = tenth;
            output.WriteLine(AppTexts.Format("import.progress", Language.Vietnamese, NameOf(value.Stage, Language.Vietnamese), value.Done, value.Total));
        }
    }
}

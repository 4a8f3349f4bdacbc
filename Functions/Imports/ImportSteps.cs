namespace Tcns.Functions.Imports;

/// <summary>Counts the rows of a stage, from several threads.</summary>
internal sealed class ImportSteps
{
    private readonly IProgress<ImportProgress>? progress;
    private readonly ImportStage stage;
    private readonly int total;
    private int done;

    public ImportSteps(IProgress<ImportProgress>? progress, ImportStage stage, int total)
    {
        this.progress = progress;
        this.stage = stage;
        this.total = total;
        progress?.Report(new ImportProgress(stage, 0, total));
    }

    public void Add(int rows) => progress?.Report(new ImportProgress(stage, Interlocked.Add(ref done, rows), total));
}

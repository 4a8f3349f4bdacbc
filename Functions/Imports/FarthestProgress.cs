namespace Tcns.Functions.Imports;

/// <summary>Hands reports on and remembers the farthest.</summary>
internal sealed class FarthestProgress(IProgress<ImportProgress> next) : IProgress<ImportProgress>
{
    private readonly Lock gate = new();

    public ImportProgress Farthest { get; private set; }

    public void Report(ImportProgress value)
    {
        lock (gate)
            Farthest = value.Done >= Farthest.Done ? value : Farthest;
        next.Report(value);
    }
}

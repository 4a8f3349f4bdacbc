namespace Tcns.Functions.Tests.LocalRun;

/// <summary>An empty folder of a test's own, removed after it.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tcns-local-");

    public string Path => folder.FullName;

    public void Dispose() => folder.Delete(recursive: true);
}

using System.Collections.Concurrent;

namespace Tcns.Functions.Rollups;

/// <summary>Files that somebody reads: until this is disposed of they stay on the disk.</summary>
internal sealed class FileLease : IDisposable
{
    private readonly ConcurrentBag<CachedFile> files = [];

    public void Add(CachedFile file)
    {
        file.Begin();
        files.Add(file);
    }

    public void Dispose()
    {
        while (files.TryTake(out var file))
            file.End();
    }
}

using System.Collections.Concurrent;

namespace Tcns.Functions.Rollups;

/// <summary>
/// Files of the lake and the feed on this machine's disk, by what they hold: the same bytes are fetched once. The folder is the process's
/// own and goes with it.
/// </summary>
internal sealed class FileCache : IDisposable
{
    /// <summary>Beyond it what was not asked for longest is let go.</summary>
    private const long Capacity = 4L << 30;

    /// <summary>What was asked for within so long may be read right now.</summary>
    private static readonly TimeSpan InUse = TimeSpan.FromMinutes(10);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tcns-cache-");
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> asked = new(StringComparer.Ordinal);
    private readonly TimeProvider time;

    public FileCache(TimeProvider time)
    {
        this.time = time;
    }

    /// <param name="hash">Of the bytes.</param>
    /// <param name="fetchAsync">Writes them to the path that it is given. It goes on when who asked first waits no longer: others may.</param>
    /// <param name="cancel">Ends the waiting.</param>
    /// <returns>Where they lie.</returns>
    public async Task<string> GetAsync(string hash, Func<string, Task> fetchAsync, CancellationToken cancel)
    {
        asked[hash] = time.GetTimestamp();
        var file = files.GetOrAdd(hash, _ => new Lazy<Task<string>>(() => FetchAsync(hash, fetchAsync)));
        try
        {
            return await file.Value.WaitAsync(cancel);
        }
        catch (Exception) when (file.Value.IsFaulted)
        {
            // Whoever asks next tries anew.
            files.TryRemove(new KeyValuePair<string, Lazy<Task<string>>>(hash, file));
            throw;
        }
    }

    public void Dispose()
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // The operating system clears its temporary folder in its own time.
        }
    }

    private async Task<string> FetchAsync(string hash, Func<string, Task> fetchAsync)
    {
        Trim();
        var path = Path.Combine(folder.FullName, hash + ".parquet");
        var part = path + ".part";
        await fetchAsync(part);
        File.Move(part, path, overwrite: true);
        return path;
    }

    private void Trim()
    {
        var held = folder.GetFiles("*.parquet");
        var total = held.Sum(file => file.Length);
        foreach (var file in held.OrderBy(file => asked.GetValueOrDefault(Path.GetFileNameWithoutExtension(file.Name))))
        {
            var hash = Path.GetFileNameWithoutExtension(file.Name);
            if (total <= Capacity || time.GetElapsedTime(asked.GetValueOrDefault(hash)) < InUse)
                return;
            files.TryRemove(hash, out _);
            total -= file.Length;
            file.Delete();
        }
    }
}

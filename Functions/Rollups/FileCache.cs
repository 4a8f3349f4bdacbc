using Tcns.Functions.Hosting;
using Tcns.Functions.SystemHealth;

namespace Tcns.Functions.Rollups;

/// <summary>
/// Files of the lake and the feed on this machine's disk, by what they hold: the same bytes are fetched once. The folder is the process's
/// own.
/// </summary>
/// <param name="capacity">Beyond so many bytes what nobody reads and was not asked for longest is let go.</param>
/// <param name="measure">Asks the operating system about the disk: the temporary one of an instance in Azure is smaller than the capacity.</param>
internal sealed class FileCache(long capacity, Func<string, DiskRoom> measure) : IDisposable
{
    public const long Capacity = 4L << 30;

    private readonly TemporaryFolder folder = new("cache");
    private readonly Lock gate = new();
    private readonly Dictionary<string, CachedFile> files = new(StringComparer.Ordinal);
    private long asked;

    /// <param name="hash">Of the bytes.</param>
    /// <param name="fetchAsync">Writes them to the path that it is given. It goes on when who asked first waits no longer: others may.</param>
    /// <param name="lease">Keeps the file.</param>
    /// <param name="cancel">Ends the waiting.</param>
    /// <returns>Where they lie.</returns>
    public async Task<string> GetAsync(string hash, Func<string, Task> fetchAsync, FileLease lease, CancellationToken cancel)
    {
        var file = Take(hash, fetchAsync, lease);
        try
        {
            return await file.Path.WaitAsync(cancel);
        }
        catch (Exception) when (file.Path.IsFaulted)
        {
            // Whoever asks next tries anew.
            Leave(hash, file);
            throw;
        }
    }

    public void Dispose() => folder.Dispose();

    private CachedFile Take(string hash, Func<string, Task> fetchAsync, FileLease lease)
    {
        lock (gate)
        {
            if (!files.TryGetValue(hash, out var file))
                files.Add(hash, file = new CachedFile(() => FetchAsync(hash, fetchAsync)));
            file.AskedAt = ++asked;
            lease.Add(file);
            return file;
        }
    }

    private void Leave(string hash, CachedFile failed)
    {
        lock (gate)
        {
            if (files.GetValueOrDefault(hash) == failed)
                files.Remove(hash);
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
        lock (gate)
        {
            var held = new DirectoryInfo(folder.FullName).GetFiles("*.parquet").ToDictionary(file => Path.GetFileNameWithoutExtension(file.Name), StringComparer.Ordinal);
            var total = held.Values.Sum(file => file.Length);

            // The other half is for what is being made.
            var most = Math.Min(capacity, (total + measure(folder.FullName).Free) / 2);
            foreach (var (hash, _) in files.Where(entry => !entry.Value.IsRead && held.ContainsKey(entry.Key)).OrderBy(entry => entry.Value.AskedAt).ToArray())
            {
                if (total <= most)
                    return;
                files.Remove(hash);
                total -= held[hash].Length;
                held[hash].Delete();
            }
        }
    }
}

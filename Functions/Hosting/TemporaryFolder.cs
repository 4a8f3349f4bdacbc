namespace Tcns.Functions.Hosting;

/// <summary>
/// A folder on the temporary disk that goes with this process, or, where the process is killed, when the next one starts: as long as it is held, a file in
/// it is locked, and the operating system opens the locks of whatever has ended.
/// </summary>
internal sealed class TemporaryFolder : IDisposable
{
    private const string Prefix = "tcns-";
    private const string Lock = ".held";
    private const int MostTries = 5;
    private readonly FileStream held;

    /// <param name="purpose">Stands in its name.</param>
    public TemporaryFolder(string purpose)
    {
        for (var tries = 1; ; tries++)
        {
            FullName = Directory.CreateTempSubdirectory(Prefix + purpose + "-").FullName;
            try
            {
                held = Hold(FullName, FileMode.CreateNew);
            }
            catch (IOException) when (tries < MostTries)
            {
                // Another process has looked between the making and the locking of the file.
                continue;
            }

            if (File.Exists(held.Name) || tries == MostTries)
                return;
            held.Dispose();
        }
    }

    public string FullName { get; }

    /// <summary>Removes what processes have left that were killed. Where this disk knows no locks nothing is removed.</summary>
    public static void ClearAbandoned()
    {
        foreach (var path in Directory.EnumerateDirectories(Path.GetTempPath(), Prefix + "*").Where(path => File.Exists(Path.Combine(path, Lock))))
        {
            try
            {
                using var mine = Hold(path, FileMode.Open);
                if (IsHeld(path))
                    Remove(path, mine);
            }
            catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
            {
                // Somebody works in it, or removes it as well.
            }
        }
    }

    public void Dispose()
    {
        try
        {
            Remove(FullName, held);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            // What is left goes when the next process starts.
        }
        finally
        {
            held.Dispose();
        }
    }

    private static FileStream Hold(string path, FileMode mode) => new(Path.Combine(path, Lock), mode, FileAccess.ReadWrite, FileShare.None);

    private static bool IsHeld(string path)
    {
        try
        {
            Hold(path, FileMode.Open).Dispose();
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    /// <summary>The lock goes last, so that what a removal leaves is found again; and, where that can be, while it is held, so that nobody takes up what is being removed.</summary>
    private static void Remove(string path, FileStream held)
    {
        var folder = new DirectoryInfo(path);
        foreach (var inner in folder.EnumerateDirectories())
            inner.Delete(recursive: true);
        foreach (var file in folder.EnumerateFiles().Where(file => file.Name != Lock))
            file.Delete();
        if (!OperatingSystem.IsWindows())
            File.Delete(held.Name);
        held.Dispose();
        folder.Delete(recursive: true);
    }
}

using System.Security.Cryptography;
using System.Text.Json;

namespace Tcns.Storage.Backup;

/// <summary>
/// The folder of a backup: <c>tables/{table}/….jsonl.gz</c>, <c>blobs/{container}/…</c>, <c>index.jsonl</c> with a line a file, and
/// <c>backup.json</c>, which is there when all of it is. Who may read it reads names and phones: it is its owner's alone.
/// </summary>
public sealed class BackupFolder(string root)
{
    private const string Manifest = "backup.json";
    private const string Index = "index.jsonl";

    public string Root { get; } = Path.GetFullPath(root);

    public bool IsFinished => File.Exists(FileOf(Manifest));

    public bool IsBegun => File.Exists(FileOf(Index));

    public bool IsEmpty => !Directory.Exists(Root) || !Directory.EnumerateFileSystemEntries(Root).Any();

    private string IndexFile => FileOf(Index);

    public void Create()
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(Root);
        else
            File.SetUnixFileMode(Directory.CreateDirectory(Root).FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>The file that a path of the index names.</summary>
    /// <exception cref="BackupException">The path leads out of the folder.</exception>
    public string FileOf(string path)
    {
        var file = Path.GetFullPath(Path.Combine(Root, path));
        return file.StartsWith(Root + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? file : throw new BackupException(BackupTrouble.Damaged, path);
    }

    /// <summary>Opens the index to be written on by this run alone, its unfinished last line cut off.</summary>
    public FileStream OpenIndex()
    {
        var index = LockIndex();
        var end = index.Length;
        for (; end > 0; end--)
        {
            index.Position = end - 1;
            if (index.ReadByte() == '\n')
                break;
        }

        index.SetLength(end);
        index.Position = end;
        return index;
    }

    /// <summary>Whose backup was begun here, and the files that are finished.</summary>
    public (BackupBegin Begin, IReadOnlyList<BackupEntry> Entries) ReadIndex()
    {
        using var file = File.OpenRead(IndexFile);
        return ReadIndex(file);
    }

    internal static (BackupBegin Begin, IReadOnlyList<BackupEntry> Entries) ReadIndex(Stream index)
    {
        index.Position = 0;
        using var reader = new StreamReader(index, leaveOpen: true);
        var lines = reader.ReadToEnd().Split('\n')[..^1];
        if (lines.Length == 0)
            throw new BackupException(BackupTrouble.Damaged, Index);
        return (
            Parse(() => JsonSerializer.Deserialize(lines[0], BackupJson.Default.BackupBegin), Index),
            Newest(lines.Skip(1).Select(line => Parse(() => JsonSerializer.Deserialize(line, BackupJson.Default.BackupEntry), Index))));
    }

    public BackupManifest ReadManifest() => IsFinished
        ? Parse(() => JsonSerializer.Deserialize(File.ReadAllBytes(FileOf(Manifest)), BackupJson.Default.BackupManifest), Manifest)
        : throw new BackupException(BackupTrouble.NoBackup, Root);

    public void Finish(BackupManifest manifest)
    {
        using var file = new HashedFile(FileOf(Manifest));
        file.Write(JsonSerializer.SerializeToUtf8Bytes(manifest, BackupJson.Default.BackupManifest));
        file.Finish();
    }

    public string HashOfIndex() => HashOf(IndexFile);

    /// <summary>Whether the file is there as it was written.</summary>
    public bool IsWhole(BackupEntry entry)
    {
        var file = new FileInfo(FileOf(entry.Path));
        return file.Exists && file.Length == entry.Bytes && HashOf(file.FullName) == entry.Sha256;
    }

    /// <summary>A blob that was fetched again stands in the index twice, one that went stands there as gone.</summary>
    internal static void Put(OrderedDictionary<string, BackupEntry> byPath, BackupEntry entry)
    {
        if (entry.IsGone)
            byPath.Remove(entry.Path);
        else
            byPath[entry.Path] = entry;
    }

    private static IReadOnlyList<BackupEntry> Newest(IEnumerable<BackupEntry> entries)
    {
        var byPath = new OrderedDictionary<string, BackupEntry>(StringComparer.Ordinal);
        foreach (var entry in entries)
            Put(byPath, entry);
        return [.. byPath.Values];
    }

    private FileStream LockIndex()
    {
        try
        {
            return new FileStream(IndexFile, HashedFile.Own(new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None }));
        }
        catch (IOException) when (IsBegun)
        {
            throw new BackupException(BackupTrouble.Running, Root);
        }
    }

    private static string HashOf(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static T Parse<T>(Func<T?> read, string file)
    {
        try
        {
            return read() ?? throw new BackupException(BackupTrouble.Damaged, file);
        }
        catch (JsonException)
        {
            throw new BackupException(BackupTrouble.Damaged, file);
        }
    }
}

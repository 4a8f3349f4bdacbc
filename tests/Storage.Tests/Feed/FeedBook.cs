using System.Security.Cryptography;
using System.Text;
using Tcns.Storage.Feed;

namespace Tcns.Storage.Tests.Feed;

/// <summary>Publications as tests make them: a manifest is a line a file, its name and its hash. Each version has its own text in every file.</summary>
internal sealed record FeedBook(string Folder)
{
    /// <summary>More than one piece of an upload.</summary>
    private const int LargeBytes = 9_000_000;

    public string LatestName => Folder + "/latest.json";

    public FeedPublication Publication(string version, FeedHead? replaces, bool isLarge = false)
    {
        var files = Files(version, isLarge).ToList();
        var manifest = string.Join('\n', files.Select(file => $"{file.Name} {file.Sha256}"));
        return new FeedPublication(LatestName, $"{Folder}/manifests/{version}.json", BinaryData.FromString(manifest), files, replaces);
    }

    public static IEnumerable<string> NamesIn(BinaryData manifest) => manifest.ToString().Split('\n').Select(line => line.Split(' ')[0]);

    /// <summary>What stands before the point of a version; without one it has a day of its own.</summary>
    public static string DayOf(string manifest) => Path.GetFileNameWithoutExtension(manifest).Split('.')[0];

    /// <summary>What a reader gets: follows the newest manifest, and every file is there and whole.</summary>
    /// <returns>The version of what was read; null where nothing was published.</returns>
    public async Task<string?> ReadAsync(FeedStore store, CancellationToken cancel)
    {
        if (await store.ReadLatestAsync(LatestName, cancel) is not { } head)
            return null;
        foreach (var line in head.Manifest.ToString().Split('\n'))
            Assert.Equal(line, $"{line.Split(' ')[0]} {await HashAsync(store, line.Split(' ')[0], cancel)}");
        Assert.Equal(head.Manifest.ToArray(), await BytesAsync(store, head.ManifestName, cancel));
        return Path.GetFileNameWithoutExtension(head.ManifestName);
    }

    public static async Task<byte[]> BytesAsync(FeedStore store, string name, CancellationToken cancel)
    {
        var entry = await store.FindAsync(name, cancel);
        Assert.NotNull(entry);
        await using var content = await store.OpenAsync(entry, 0, entry.Length, cancel);
        using var bytes = new MemoryStream();
        await content!.CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }

    private static async Task<string> HashAsync(FeedStore store, string name, CancellationToken cancel) =>
        Convert.ToHexStringLower(SHA256.HashData(await BytesAsync(store, name, cancel)));

    private IEnumerable<FeedUpload> Files(string version, bool isLarge)
    {
        foreach (var table in new[] { "dim_unit", "fact_visit", "fact_shift" })
        {
            var bytes = Encoding.UTF8.GetBytes($"{table} {version}");
            if (isLarge && table == "fact_visit")
                bytes = [.. bytes, .. new byte[LargeBytes]];
            yield return new FeedUpload(
                $"{Folder}/{table}/{table}-{version}.csv", "text/csv", Convert.ToHexStringLower(SHA256.HashData(bytes)), () => new MemoryStream(bytes));
        }
    }
}

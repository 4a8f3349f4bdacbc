using Tcns.Functions.Rollups;
using Tcns.Functions.SystemHealth;

namespace Tcns.Functions.Tests.Rollups;

public sealed class FileCacheTests : IDisposable
{
    /// <summary>Two files.</summary>
    private readonly FileCache cache = new(capacity: 20, _ => new DiskRoom(1_000, 1_000));
    private int fetched;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_somebody_reads_stays_however_much_comes_after_it()
    {
        using var reading = new FileLease();
        var path = await GetAsync("read", reading);

        for (var i = 0; i < 5; i++)
            await GetOnceAsync($"other-{i}");

        Assert.Equal("ten bytes.", await File.ReadAllTextAsync(path, Cancel));
    }

    [Fact]
    public async Task What_nobody_reads_any_more_goes_the_longest_unasked_first()
    {
        var (first, second) = (await GetOnceAsync("first"), await GetOnceAsync("second"));
        await GetOnceAsync("first");
        await GetOnceAsync("third");
        await GetOnceAsync("fourth");

        Assert.False(File.Exists(second));
        Assert.True(File.Exists(first));
        await GetOnceAsync("second");
        Assert.True(File.Exists(second));
        Assert.Equal(5, fetched);
    }

    [Fact]
    public async Task A_file_that_two_read_stays_until_both_are_done()
    {
        var (one, other) = (new FileLease(), new FileLease());
        var path = await GetAsync("read", one);
        await GetAsync("read", other);

        one.Dispose();
        one.Dispose();
        for (var i = 0; i < 5; i++)
            await GetOnceAsync($"other-{i}");
        Assert.True(File.Exists(path));

        other.Dispose();
        await GetOnceAsync("last");
        Assert.False(File.Exists(path));
    }

    [Fact]
    public async Task It_takes_no_more_than_half_of_what_the_disk_could_give_it()
    {
        // Of ten bytes a file, and as many left on the disk.
        using var small = new FileCache(capacity: 1_000, _ => new DiskRoom(10, 100));
        var paths = new List<string>();
        foreach (var hash in (string[])["first", "second", "third"])
        {
            using var lease = new FileLease();
            paths.Add(await small.GetAsync(hash, path => File.WriteAllTextAsync(path, "ten bytes.", Cancel), lease, Cancel));
        }

        Assert.Equal([false, true, true], paths.Select(File.Exists));
    }

    public void Dispose() => cache.Dispose();

    private async Task<string> GetOnceAsync(string hash)
    {
        using var lease = new FileLease();
        return await GetAsync(hash, lease);
    }

    private Task<string> GetAsync(string hash, FileLease lease) => cache.GetAsync(
        hash,
        path =>
        {
            fetched++;
            return File.WriteAllTextAsync(path, "ten bytes.", Cancel);
        },
        lease,
        Cancel);
}

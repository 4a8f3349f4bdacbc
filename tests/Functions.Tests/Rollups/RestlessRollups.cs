using System.Security.Cryptography;
using System.Text;
using Tcns.Analytics.Feed.Files;
using Tcns.Analytics.Feed.Manifest;
using Tcns.Domain.Places;
using Tcns.Functions.Tests.HostContract;
using Tcns.Storage.Feed;
using Tcns.Testing;

namespace Tcns.Functions.Tests.Rollups;

/// <summary>The verb <c>rollup</c> again and again, each in a process of its own; every second one is killed on its way.</summary>
internal sealed class RestlessRollups(Store store, UnitCode province, Random random) : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tcns-restless-");
    private readonly FeedStore feed = new(store.Account);
    private readonly TaskCompletionSource first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool isOver;

    public int Kills { get; private set; }

    public int Published { get; private set; }

    /// <summary>Done with the first publication that holds records.</summary>
    public Task First => first.Task;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task RunAsync()
    {
        try
        {
            for (var round = 0; !isOver || Kills == 0; round++)
            {
                if (round % 2 == 0)
                    await KillOneAsync();
                else
                    await RollUpAsync();
                await MustBeWholeAsync();
            }
        }
        finally
        {
            // Who waits for it is not to wait for ever.
            first.TrySetCanceled();
        }
    }

    public void Stop() => isOver = true;

    public async Task RollUpAsync()
    {
        await using var verb = Start();
        Assert.True(await verb.WaitForExitAsync(Longest) == 0, verb.Output + verb.Errors);
        Published++;
        if ((await NewestAsync())!.Datasets.Where(dataset => dataset.Name == "fact_visit").SelectMany(dataset => dataset.Files).Any(file => file.Rows > 0))
            first.TrySetResult();
    }

    /// <summary>The facts that readers meet, by table, as their CSV has them.</summary>
    public async Task<SortedDictionary<string, string>> ReadFactsAsync()
    {
        var facts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var dataset in (await NewestAsync())!.Datasets.Where(dataset => dataset.Name.StartsWith("fact_", StringComparison.Ordinal)))
        {
            foreach (var file in dataset.Files.Where(file => file.Format == "csv"))
                facts[dataset.Name] = facts.GetValueOrDefault(dataset.Name) + Encoding.UTF8.GetString(await ReadAsync(file));
        }

        return facts;
    }

    public void Dispose() => folder.Delete(recursive: true);

    private async Task KillOneAsync()
    {
        await using var verb = Start();
        await Task.Delay(random.Next(500, 6000), Cancel);
        if (verb.HasEnded)
            return;
        await verb.KillAsync();
        Kills++;
    }

    /// <summary>Whatever was cut off, what readers follow leads to files that are there and as they were told.</summary>
    private async Task MustBeWholeAsync()
    {
        foreach (var file in (await NewestAsync())?.Datasets.SelectMany(dataset => dataset.Files) ?? [])
            Assert.Equal(file.Sha256, Convert.ToHexStringLower(SHA256.HashData(await ReadAsync(file))));
    }

    private async Task<FeedManifest?> NewestAsync()
    {
        if (await feed.ReadLatestAsync(FeedPaths.LatestOf(province), Cancel) is not { } head)
            return null;
        Assert.True(ManifestText.TryRead(head.Manifest, out var manifest));
        return manifest;
    }

    private async Task<byte[]> ReadAsync(ManifestFile file)
    {
        var entry = await feed.FindAsync(file.Path, Cancel);
        Assert.NotNull(entry);
        await using var content = await feed.OpenAsync(entry, 0, entry.Length, Cancel);
        using var held = new MemoryStream();
        await content!.CopyToAsync(held, Cancel);
        return held.ToArray();
    }

    private AppProcess Start() => AppProcess.Start(BuiltApp.Executable, ["rollup", "--unit", province.Value], folder.FullName, new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["AzureWebJobsStorage"] = store.ConnectionString, ["Tcns__SystemKey"] = HostedApp.SystemKey, ["Tcns__Clock"] = TestApp.Clock, ["Tcns__DataFolder"] = folder.FullName,
    });
}

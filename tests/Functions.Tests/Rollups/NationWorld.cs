using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Tcns.Analytics.Engine;
using Tcns.Analytics.Feed.Files;
using Tcns.Analytics.Feed.Manifest;
using Tcns.Analytics.Feed.Schema;
using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Functions.Rollups;
using Tcns.Functions.Tests.HostContract;
using Tcns.Functions.Tests.Records;
using Tcns.Storage.Feed;
using Tcns.Storage.Registry;

namespace Tcns.Functions.Tests.Rollups;

/// <summary>Two provinces with a commune each in one store.</summary>
internal static class NationWorld
{
    public const string OtherProvince = "08";
    public const string OtherCommune = "00700";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<RollupWorld> PlantAsync(Stores stores)
    {
        var world = await RollupWorld.PlantAsync(stores);
        Assert.NotNull(await world.App.Services.GetRequiredService<RegistryStore>().TryWriteAsync(
            CommuneRegistry.Empty(UnitCode.Parse(OtherCommune)), [.. SmallCommune.Changes(OtherCommune)], Cancel));
        await world.VisitAsync("2026-10-05", "H1");
        await VisitOtherAsync(world, "2026-10-06");
        return world;
    }

    public static Task VisitOtherAsync(RollupWorld world, string date) =>
        world.PostAsync("visits", RecordCalls.Visit(OtherCommune + "-T01", SmallCommune.Member).With("date", date));

    /// <summary>What a reader of the nation's feed gets: every file is there and what the manifest says.</summary>
    public static async Task<FeedManifest?> ReadAsync(FeedStore store)
    {
        if (await store.ReadLatestAsync(FeedFolder.Nation.Latest, Cancel) is not { } head)
            return null;
        Assert.True(ManifestText.TryRead(head.Manifest, out var manifest));
        foreach (var file in manifest.Datasets.SelectMany(dataset => dataset.Files))
            Assert.Equal((file.Path, file.Sha256), (file.Path, Convert.ToHexStringLower(SHA256.HashData(await BytesAsync(store, file.Path)))));
        Assert.Equal(manifest.DataPackage!.Sha256, Convert.ToHexStringLower(SHA256.HashData(await BytesAsync(store, manifest.DataPackage.Path))));
        return manifest;
    }

    /// <summary>Tables of which two rows over all files have one key, and how many rows each table has.</summary>
    public static async Task<(IReadOnlyList<string> Doubled, IReadOnlyDictionary<string, long> Rows)> CountAsync(RollupWorld world, FeedManifest manifest)
    {
        using var bench = new Workbench(256L << 20, threads: 1);
        var files = world.App.Services.GetRequiredService<FeedFiles>();
        var (doubled, rows) = (new List<string>(), new Dictionary<string, long>());
        foreach (var dataset in manifest.Datasets)
        {
            var paths = await files.GetAsync([.. dataset.Files.Where(file => file.Format == "parquet")], bench.Files, Cancel);
            var key = string.Join(", ", FeedCatalogue.ByName[dataset.Name].Key);
            var sql = $"SELECT count(*), (SELECT count(*) FROM (SELECT DISTINCT {key} FROM read_parquet($files))) FROM read_parquet($files)";
            using var read = bench.Session.Query(Statement.Create("keys", sql).With("files", paths), Cancel);
            read.Read();
            rows[dataset.Name] = read.GetInt64(0);
            if (read.GetInt64(0) != read.GetInt64(1))
                doubled.Add(dataset.Name);
        }

        return (doubled, rows);
    }

    public static async Task<JsonElement> PackageAsync(FeedStore store, FeedManifest manifest)
    {
        using var json = JsonDocument.Parse(await BytesAsync(store, manifest.DataPackage!.Path));
        return json.RootElement.Clone();
    }

    private static async Task<byte[]> BytesAsync(FeedStore store, string name)
    {
        var entry = await store.FindAsync(name, Cancel);
        Assert.True(entry is not null, name + " is named and not there");
        await using var content = await store.OpenAsync(entry, 0, entry.Length, Cancel);
        using var bytes = new MemoryStream();
        await content!.CopyToAsync(bytes, Cancel);
        return bytes.ToArray();
    }
}

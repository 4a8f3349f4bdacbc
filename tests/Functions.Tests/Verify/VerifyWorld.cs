using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.DependencyInjection;
using Tcns.Analytics.Engine;
using Tcns.Domain.Places;
using Tcns.Functions.Rollups;
using Tcns.Functions.Tests.HostContract;
using Tcns.Functions.Tests.Records;
using Tcns.Functions.Tests.Rollups;
using Tcns.Functions.Verify;
using Tcns.Storage.Account;
using Tcns.Storage.Changes;
using Tcns.Storage.Tables;

namespace Tcns.Functions.Tests.Verify;

/// <summary>A commune with records of each kind, one amended and one voided, and what was published of them; and hands that do damage.</summary>
internal sealed class VerifyWorld : IAsyncDisposable
{
    public const string Team = RollupWorld.Team;
    public const string LakeFile = "records/2026-Q4/31/11113.parquet";

    private VerifyWorld(RollupWorld world)
    {
        World = world;
    }

    public RollupWorld World { get; }

    public StorageAccount Account => World.App.Services.GetRequiredService<StorageAccount>();

    public TableClient Table(string name) => Account.Tables.GetTableClient(name);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Ids of the visits: the first was amended, the last voided.</summary>
    public static string Visit(int number) => $"0195d4c1-7b1e-7c3a-9a51-00000000000{number}";

    public static async Task<VerifyWorld> FillAsync(Stores stores)
    {
        var made = new VerifyWorld(await RollupWorld.PlantAsync(stores));
        var world = made.World;
        for (var number = 1; number <= 5; number++)
        {
            await world.PostAsync(
                "visits", RecordCalls.Visit(Team, SmallCommune.Member, Visit(number)).With("date", $"2026-10-0{number}").With("household", $"H{number}"));
        }

        await world.PostAsync("trainings", RecordCalls.CommunityTraining(Team));
        await world.PostAsync("campaigns", RecordCalls.Campaign(Team));
        await world.PostAsync("shifts", RecordCalls.Shift(Team, SmallCommune.Member));
        await world.PostAsync("feedback", RecordCalls.Feedback(Team));
        await made.ChangeAsync(HttpMethod.Put, $"visits/{Team}/{Visit(1)}", RecordCalls.Visit(Team, SmallCommune.Member, Visit(1)).With("date", "2026-10-01").With("minutes", 50));
        await made.ChangeAsync(HttpMethod.Post, $"visits/{Team}/{Visit(5)}/void", new JsonObject { ["reason"] = "nhầm" });
        await world.RollAsync();
        return made;
    }

    public Task<Findings> CheckAsync(string? within = null) =>
        World.App.Services.GetRequiredService<StoreCheck>().RunAsync(within is null ? null : UnitCode.Parse(within), RollupProgress.None, Cancel);

    /// <summary>Each finding as its code and the end of where it is.</summary>
    public async Task<string[]> CodesAsync() => [.. (await CheckAsync()).Kept.Select(finding => finding.Code).Distinct().Order(StringComparer.Ordinal)];

    public async Task ChangeAsync(HttpMethod method, string path, JsonObject body)
    {
        using var request = new HttpRequestMessage(method, "/api/v1/" + path) { Content = new StringContent(body.ToJsonString(), System.Text.Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("If-Match", (await World.GetAsync(path.Replace("/void", "", StringComparison.Ordinal))).GetProperty("etag").GetString());
        using var answer = await World.App.SendAsync(request, TestApp.SystemKey);
        Assert.Equal(200, (int)answer.StatusCode);
    }

    /// <summary>As after the five minutes in which a mark settles: nothing explains a difference any more.</summary>
    public async Task ForgetMarksAsync()
    {
        var waiting = World.App.Services.GetRequiredService<WaitingChanges>();
        await foreach (var mark in waiting.ReadAsync(Cancel))
            await waiting.RemoveAsync(mark, Cancel);
    }

    /// <summary>The newest file of a table in the feed.</summary>
    public async Task<string> FileAsync(string table, string format)
    {
        var latest = (await Blob(StorageLayout.Feed, "31/latest.json").DownloadContentAsync(Cancel)).Value.Content;
        using var json = JsonDocument.Parse(latest);
        return json.RootElement.GetProperty("datasets").EnumerateArray().Single(dataset => dataset.GetProperty("name").GetString() == table)
            .GetProperty("files").EnumerateArray().Where(file => file.GetProperty("format").GetString() == format)
            .Select(file => file.GetProperty("path").GetString()!).Last(path => !path.Contains("quarter=3", StringComparison.Ordinal));
    }

    public BlobClient Blob(string container, string name) => Account.Blobs.GetBlobContainerClient(container).GetBlobClient(name);

    /// <summary>Puts other rows in the place of a Parquet file's; the file says of itself what it said before.</summary>
    /// <param name="rows">A SELECT from <c>held</c>.</param>
    /// <param name="isHashed">Whether the blob is to name the hash of the new bytes.</param>
    public async Task RewriteAsync(string container, string name, string rows, bool isHashed = false)
    {
        using var bench = new Workbench(256L << 20, threads: 1);
        var (before, after) = (bench.PathOf("before.parquet"), bench.PathOf("after.parquet"));
        var blob = Blob(container, name);
        await blob.DownloadToAsync(before, Cancel);
        var properties = (await blob.GetPropertiesAsync(cancellationToken: Cancel)).Value;
        bench.Session.ExecuteAll("alter", $"CREATE TABLE held AS SELECT * FROM read_parquet('{before}', hive_partitioning = false); COPY ({rows}) TO '{after}' (FORMAT parquet)", Cancel);
        var metadata = new Dictionary<string, string>(properties.Metadata, StringComparer.Ordinal);
        if (isHashed)
            metadata["sha256"] = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(after, Cancel)));
        await blob.UploadAsync(after, new BlobUploadOptions { Metadata = metadata, HttpHeaders = new BlobHttpHeaders { ContentType = properties.ContentType } }, Cancel);
    }

    public ValueTask DisposeAsync() => World.DisposeAsync();
}

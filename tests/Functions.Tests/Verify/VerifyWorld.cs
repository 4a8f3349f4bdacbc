using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.DependencyInjection;
using Tcns.Analytics.Engine;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Records;
using Tcns.Functions.Rollups;
using Tcns.Functions.Tests.HostContract;
using Tcns.Functions.Tests.Records;
using Tcns.Functions.Tests.Rollups;
using Tcns.Functions.Tests.SystemHealth;
using Tcns.Functions.Verify;
using Tcns.Storage.Account;
using Tcns.Storage.Changes;
using Tcns.Storage.Records;
using Tcns.Storage.Tables;

namespace Tcns.Functions.Tests.Verify;

/// <summary>A commune with records of each kind, one amended and one voided, and what was published of them; and hands that do damage.</summary>
internal sealed class VerifyWorld : IAsyncDisposable
{
    public const string Team = RollupWorld.Team;
    public const string LakeFile = "records/2026-Q4/31/11113.parquet";

    public VerifyWorld(RollupWorld world)
    {
        World = world;
    }

    public RollupWorld World { get; }

    public StorageAccount Account => Service<StorageAccount>();

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

    public T Service<T>()
        where T : notnull => World.App.Services.GetRequiredService<T>();

    public Task<Findings> CheckAsync(string? within = null) =>
        Service<StoreCheck>().RunAsync(within is null ? null : UnitCode.Parse(within), RollupProgress.None, Cancel);

    /// <summary>By a machine whose clock is so much later: what the storage has dated is then so much older.</summary>
    public async Task<Findings> CheckLaterAsync(TimeSpan by)
    {
        var clock = new LeapingClock();
        clock.Leap(by);
        await using var app = TestApp.Build(clock, World.Storage, "--Tcns:Clock", TestApp.Clock);
        return await app.Services.GetRequiredService<StoreCheck>().RunAsync(null, RollupProgress.None, Cancel);
    }

    public async Task<string[]> CodesLaterAsync(TimeSpan by) => CodesIn(await CheckLaterAsync(by));

    public async Task<string[]> CodesAsync() => CodesIn(await CheckAsync());

    private static string[] CodesIn(Findings findings) => [.. findings.Kept.Select(finding => finding.Code).Distinct().Order(StringComparer.Ordinal)];

    public async Task ChangeAsync(HttpMethod method, string path, JsonObject body)
    {
        using var request = new HttpRequestMessage(method, "/api/v1/" + path) { Content = new StringContent(body.ToJsonString(), System.Text.Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("If-Match", (await World.GetAsync(path.Replace("/void", "", StringComparison.Ordinal))).GetProperty("etag").GetString());
        using var answer = await World.App.SendAsync(request, TestApp.SystemKey);
        Assert.Equal(200, (int)answer.StatusCode);
    }

    public async Task AlterAsync(int visit, Action<RecordEntity> alter)
    {
        var records = Table(StorageLayout.Records);
        var row = (await records.GetEntityAsync<RecordEntity>(Team, "r|" + Visit(visit), cancellationToken: Cancel)).Value;
        alter(row);
        await records.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, Cancel);
    }

    /// <summary>A record that nobody has judged.</summary>
    public async Task AddAsync(string team, string id, string date, string member, string at = "2026-11-20T08:00:00+07:00")
    {
        var json = RecordCalls.Visit(team, member, id).With("date", date).With("id", null).With("team", null);
        using var document = JsonDocument.Parse(json.ToJsonString());
        var content = RecordForm.Read(RecordKind.Visit, new JsonFields(document.RootElement));
        var village = VillageCode.Parse("11113-01");
        var created = new RecordEvent(RecordAct.Created, DateTimeOffset.Parse(at, CultureInfo.InvariantCulture), "key");
        var record = FieldRecord.Create(UnitCode.Parse(team), RecordId.Parse(id), content.Settle(village), FirstContent.Of(content, village), created, null);
        Assert.True(await Service<RecordStore>().TryCreateAsync(UnitCode.Parse(team), [record], Cancel));
    }

    /// <summary>As after the five minutes in which a mark settles: nothing explains a difference any more.</summary>
    public async Task ForgetMarksAsync()
    {
        var waiting = Service<WaitingChanges>();
        await foreach (var mark in waiting.ReadAsync(Cancel))
            await waiting.RemoveAsync(mark, Cancel);
    }

    public Task PublishAsync() => Service<PublishProvince>().RunAsync(UnitCode.Parse("31"), [], RollupProgress.None, Cancel);

    public async Task<string> VersionAsync() =>
        JsonNode.Parse((await Blob(StorageLayout.Feed, "31/latest.json").DownloadContentAsync(Cancel)).Value.Content)!["version"]!.GetValue<string>();

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

    /// <summary>The lake's file names a kind of which it has no record.</summary>
    public async Task CountOneMoreKindAsync()
    {
        var blob = Blob(StorageLayout.Lake, LakeFile);
        var metadata = (await blob.GetPropertiesAsync(cancellationToken: Cancel)).Value.Metadata;
        metadata["counts"] = "award=3 " + metadata["counts"];
        await blob.SetMetadataAsync(metadata, cancellationToken: Cancel);
    }

    public ValueTask DisposeAsync() => World.DisposeAsync();
}

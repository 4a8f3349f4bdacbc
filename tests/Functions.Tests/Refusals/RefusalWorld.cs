using System.Text.Json.Nodes;
using Tcns.Functions.Tests.OData;
using Tcns.Functions.Tests.Records;
using Tcns.Functions.Tests.Registry;
using Tcns.Storage.Account;
using Tcns.Storage.Backup;
using Tcns.Testing;

namespace Tcns.Functions.Tests.Refusals;

/// <summary>A commune in which everything can be refused: a full team, one that has ended, records that are held and void.</summary>
internal sealed class RefusalWorld : IAsyncDisposable
{
    public const string Commune = "01147";

    /// <summary>A province with a version of its feed.</summary>
    public const string Published = "92";

    /// <summary>So many tries of the storage are refused: more than the app makes.</summary>
    private const int Tries = 100;
    private const string Dead = "DefaultEndpointsProtocol=http;AccountName=gone;AccountKey=AAAA;BlobEndpoint=http://127.0.0.1:1/gone;" +
        "QueueEndpoint=http://127.0.0.1:1/gone;TableEndpoint=http://127.0.0.1:1/gone;";

    private readonly List<OwnApp> others = [];
    private FaultProxy proxy = null!;

    public static string Full => Commune + "-T01";

    public static string Team => Commune + "-T02";

    public static string Ended => Commune + "-T05";

    /// <summary>Id of the nomination of the first village.</summary>
    public string Nominated { get; private set; } = "";

    public string Member { get; private set; } = "";

    public JsonObject Held { get; private set; } = [];

    public JsonObject Void { get; private set; } = [];

    public string Officer { get; private set; } = "";

    public string Elsewhere { get; private set; } = "";

    public string Viewer { get; private set; } = "";

    /// <summary>Whose storage nobody answers for.</summary>
    public HttpClient Away => others[0].Client;

    /// <summary>Where one may ask but once a second.</summary>
    public HttpClient Strict => others[1].Client;

    /// <summary>Whose storage fails for records.</summary>
    public HttpClient Failing => others[2].Client;

    /// <summary>Into whose storage a backup is being restored.</summary>
    public HttpClient Unready => others[3].Client;

    public static async Task<RefusalWorld> PlantAsync(TestApp app)
    {
        var world = new RefusalWorld();
        await world.PlantTeamsAsync(app);
        await world.PlantRecordsAsync(app);
        world.Officer = (await app.IssueAsync("officer", Commune)).Secret;
        world.Elsewhere = (await app.IssueAsync("officer", "10507")).Secret;
        world.Viewer = (await app.IssueAsync("viewer", Commune)).Secret;
        await app.CallAsync(HttpMethod.Post, "/api/v1/keys", body: new { role = "viewer", unit = "08", principal = "aad|refusals" });
        await app.PublishAsync(Published, new DateTimeOffset(2026, 11, 19, 0, 0, 0, TimeSpan.Zero), 1, "31120-T01");
        var (_, nomination) = await app.CallAsync(
            HttpMethod.Post, "/api/v1/awards", body: new { unit = Commune, title = "electronic-neighbourhood", period = "2026-Q4", nominee = new { village = Commune + "-01" }, reason = "Tốt" });
        world.Nominated = nomination.Text("id");
        await world.StartOthersAsync(app);
        return world;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var other in others)
            await other.DisposeAsync();
        await proxy.DisposeAsync();
    }

    private async Task PlantTeamsAsync(TestApp app)
    {
        await app.PlantTeamAsync(Commune, "01");
        await app.PlantTeamAsync(Commune, "02");
        await app.PlantTeamAsync(Commune, "05");
        await app.PutVillageAsync(Commune + "-03", to: "2026-06-01");
        await app.JoinAsync(Full, "leader");
        for (var number = 0; number < 4; number++)
            await app.MemberAsync(Full);
        Member = await app.MemberAsync(Team);
        await app.PutTeamAsync(Ended, Commune + "-05", dissolvedOn: "2026-11-02");
    }

    private async Task PlantRecordsAsync(TestApp app)
    {
        Held = RecordCalls.Visit(Team, Member);
        Void = RecordCalls.Visit(Team, Member);
        Assert.Equal(201, (await app.SendAsync("visits", Held)).Status);
        var (_, json) = await app.SendAsync("visits", Void);
        await app.ChangeAsync(HttpMethod.Post, RecordCalls.PathOf("visits", Void) + "/void", new { reason = "Nhập nhầm" }, json.Text("etag"));
    }

    private async Task StartOthersAsync(TestApp app)
    {
        proxy = FaultProxy.InFrontOf(Endpoints.AddressOf(StorageService.Table, app.Storage));
        others.Add(await OwnApp.StartAsync(Dead));
        others.Add(await OwnApp.StartAsync(app.Storage, "--Tcns:RatePerSecond", "1", "--Tcns:RateBurst", "1"));
        others.Add(await OwnApp.StartAsync(Endpoints.Through(proxy.Address, StorageService.Table, app.Storage), "--Tcns:Clock", TestApp.Clock));
        others.Add(await OwnApp.StartAsync(await RestoringAsync(app.TakeStorage())));
        for (var number = 0; number < Tries; number++)
            proxy.PlanFor(Concerns(number), new Fault.Refuse(503));
    }

    private static async Task<string> RestoringAsync(string storage)
    {
        var account = new StorageAccount(StorageSettings.FromConnectionString(storage), RetryPatience.Working);
        await new StorageLayout(account).EnsureAsync();
        await account.Blobs.GetBlobContainerClient(StorageLayout.Locks).GetBlobClient(RestoreMark.Blob).UploadAsync(BinaryData.FromString(new RestoreMark("other", 1).Text));
        return storage;
    }

    /// <summary>A delegate of its own for each number, since each stands for one request.</summary>
    private static Predicate<HttpText> Concerns(int number) =>
        request => number >= 0 && (request.Target.Contains("/records", StringComparison.Ordinal) || request.Text.Contains("/records", StringComparison.Ordinal));
}

using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Tcns.Testing;
using Xunit;

namespace Tcns.Web.Tests;

/// <summary>The server as it runs, on storage that nobody else has, with a commune that has one village, its team and two members.</summary>
internal sealed class World : IAsyncDisposable
{
    /// <summary>None of the shipped plans is in force there: a plan is there when a test needs one, in whatever year it runs.</summary>
    public const string Commune = "10507";
    public const string Village = Commune + "-03";
    public const string Team = Commune + "-T03";
    private const string SystemKey = "khoa-he-thong-cua-bai-kiem-thu";
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tcns-web-");
    private readonly string storage;
    private readonly Uri app;
    private readonly ServerDoor door;
    private AppProcess server;
    private readonly HttpClient client;

    private World(string storage, Uri app, ServerDoor door)
    {
        this.storage = storage;
        this.app = app;
        this.door = door;
        server = Serve(BuiltOrUnpacked.Folder);
        client = CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", SystemKey);
    }

    public Uri Address => door.Address;

    public string Storage => storage;

    public static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(7));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<World> StartAsync()
    {
        var behind = new Uri("http://127.0.0.1:" + FreePort.Find().ToString(CultureInfo.InvariantCulture));
        var world = new World((await TestContext.Current.GetFixture<Azurite>())!.TakeAccount(), behind, await ServerDoor.OpenAsync(behind));
        await world.UntilUpAsync();
        await world.SendAsync(HttpMethod.Put, "villages/" + Village, """{ "name": "Thôn Đông", "kind": "thon" }""");
        await world.SendAsync(
            HttpMethod.Put, "teams/" + Team, $$"""{ "level": "village", "village": "{{Village}}", "name": "Tổ CNSCĐ thôn Đông", "establishedOn": "2025-07-16" }""");
        await world.SendAsync(HttpMethod.Post, $"teams/{Team}/members", """{ "name": "Nguyễn Thị Hoa", "role": "leader", "joinedOn": "2025-07-16" }""");
        await world.SendAsync(HttpMethod.Post, $"teams/{Team}/members", """{ "name": "Trần Văn Bình", "role": "member", "joinedOn": "2025-07-16" }""");
        return world;
    }

    public HttpClient CreateClient() => door.CreateClient();

    /// <summary>A plan of a commune for the running year: a range for its teams, what it aims at, and the teams' report of each quarter.</summary>
    public Task PlanAsync(string id, string commune, params string[] targets) => SendAsync(
        HttpMethod.Put,
        "plans/" + id,
        $$"""
        { "id": "{{id}}", "title": "Kế hoạch năm {{Today.Year}} ({{id}})", "unit": "{{commune}}", "from": "{{Today.Year}}-01-01", "to": "{{Today.Year}}-12-31",
          "source": { "number": null, "issuedOn": "{{Today.Year}}-01", "issuer": "UBND", "basis": [] }, "calendar": "reporting", "closingDays": 15,
          "teams": { "village": { "min": 7, "max": 12, "perVillage": { "min": 1, "max": 1 }, "leader": true, "deputy": false, "duties": false, "collaborators": true }, "commune": null },
          "targets": [ {{string.Join(", ", targets)}} ],
          "reports": [ { "from": "team", "to": "commune", "every": "quarter", "before": 21, "month": "last", "default": false } ] }
        """);

    public Task BaselineAsync(int households, int workingAge, int businesses) => SendAsync(
        HttpMethod.Put,
        string.Create(CultureInfo.InvariantCulture, $"villages/{Village}/baselines/{Today.Year}"),
        string.Create(CultureInfo.InvariantCulture, $$"""{ "households": {{households}}, "workingAge": {{workingAge}}, "businesses": {{businesses}} }"""));

    /// <summary>The enrol link of a new key of the team.</summary>
    public async Task<(string Link, string Id)> EnrolAsync(string role = "collector", string unit = Team)
    {
        var key = await SendAsync(HttpMethod.Post, "keys", $$"""{ "role": "{{role}}", "unit": "{{unit}}", "expiresOn": "2099-01-01" }""");
        return (new Uri(key.GetProperty("enrolUrl").GetString()!).Fragment, key.GetProperty("id").GetString()!);
    }

    public async Task<IReadOnlyList<JsonElement>> RecordsAsync(string kind) =>
        [.. (await SendAsync(HttpMethod.Get, $"{kind}?unit={Team}&limit=500", body: null)).GetProperty("items").EnumerateArray()];

    /// <summary>Counts the running quarter of a province, and waits for it.</summary>
    public async Task CountAsync(string province = "31")
    {
        var quarter = string.Create(CultureInfo.InvariantCulture, $"{Today.Year}-Q{(Today.Month + 2) / 3}");
        var rollup = await SendAsync(HttpMethod.Post, "rollups", $$"""{ "unit": "{{province}}", "period": "{{quarter}}" }""");
        var id = rollup.GetProperty("id").GetString();
        await Patience.UntilAsync("the rollup", Longest, async () =>
        {
            var state = (await SendAsync(HttpMethod.Get, "rollups/" + id, body: null)).GetProperty("state").GetString();
            Assert.NotEqual("failed", state);
            return state == "done";
        });
    }

    /// <param name="key">Whose; the system's where none is named.</param>
    public async Task<JsonElement> SendAsync(HttpMethod method, string path, string? body, string? key = null, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, "api/v1/" + path);
        if (key is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await client.SendAsync(request, Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(answer.IsSuccessStatusCode, path + ": " + text);
        return JsonElement.Parse(text);
    }

    /// <summary>The next release takes the place of the server: the same program, with pages that the test changes.</summary>
    public async Task ReleaseAsync(Action<string> change)
    {
        var release = folder.CreateSubdirectory("release").FullName;
        foreach (var entry in new DirectoryInfo(BuiltOrUnpacked.Folder).EnumerateFileSystemInfos().Where(entry => entry.Name != "wwwroot"))
        {
            // The program itself lies there, so that it looks for its pages there; all else is only pointed to.
            var path = Path.Combine(release, entry.Name);
            if (entry.Name.StartsWith("Tcns.Functions", StringComparison.Ordinal))
                File.Copy(entry.FullName, path);
            else
                File.CreateSymbolicLink(path, entry.FullName);
        }

        var pages = Path.Combine(BuiltOrUnpacked.Folder, "wwwroot");
        foreach (var file in Directory.EnumerateFiles(pages, "*", SearchOption.AllDirectories))
        {
            var path = Path.Combine(release, "wwwroot", Path.GetRelativePath(pages, file));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Copy(file, path);
        }

        change(Path.Combine(release, "wwwroot"));
        await server.DisposeAsync();
        server = Serve(release);
        await UntilUpAsync();
    }

    /// <summary>The same server, on another day.</summary>
    public async Task RestartAsync(DateOnly day)
    {
        await server.DisposeAsync();
        server = Serve(BuiltOrUnpacked.Folder, day);
        await UntilUpAsync();
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await server.DisposeAsync();
        await door.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private AppProcess Serve(string program, DateOnly? day = null)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["AzureWebJobsStorage"] = storage, ["Tcns__SystemKey"] = SystemKey, ["Tcns__DataFolder"] = folder.FullName, ["Tcns__BehindProxy"] = ServerDoor.IsProxied.ToString(),
        };
        if (day is { } on)
            settings["Tcns__Clock"] = on.ToString("O", CultureInfo.InvariantCulture) + "T08:00:00+07:00";
        return AppProcess.Start(Path.Combine(program, "Tcns.Functions"), ["--urls", app.ToString()], folder.FullName, settings);
    }

    private Task UntilUpAsync() => Patience.UntilAsync("the start", Longest, async () =>
    {
        try
        {
            using var answer = await client.GetAsync("api/health", Cancel);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            // Not yet.
            return false;
        }
    });
}

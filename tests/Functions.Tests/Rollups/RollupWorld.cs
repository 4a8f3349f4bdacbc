using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Functions.Hosting;
using Tcns.Functions.Tests.HostContract;
using Tcns.Functions.Tests.Records;
using Tcns.Storage.Registry;

namespace Tcns.Functions.Tests.Rollups;

/// <summary>A store of its own with two teams of the commune of Tân Kỳ, and an app on it whose day can be chosen.</summary>
internal sealed class RollupWorld : IAsyncDisposable
{
    public const string Commune = "11113";
    public const string Team = Commune + "-T01";
    private readonly Store store;
    private HeardLog log;

    private RollupWorld(Store store, OwnApp app)
    {
        this.store = store;
        App = app;
        log = HeardLog.In(app);
    }

    public OwnApp App { get; private set; }

    public string Storage => store.ConnectionString;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<RollupWorld> PlantAsync(Stores stores, string clock = TestApp.Clock)
    {
        var taken = await stores.TakeAsync();
        Assert.NotNull(await new RegistryStore(taken.Account).TryWriteAsync(
            CommuneRegistry.Empty(UnitCode.Parse(Commune)), [.. SmallCommune.Changes(Commune)], Cancel));
        return new RollupWorld(taken, await OwnApp.StartAsync(taken.ConnectionString, "--Tcns:Clock", clock));
    }

    /// <summary>The same store on another day.</summary>
    public async Task WakeAsync(string clock)
    {
        await App.DisposeAsync();
        App = await OwnApp.StartAsync(Storage, "--Tcns:Clock", clock);
        log = HeardLog.In(App);
    }

    public async Task<JsonElement> SendAsync(HttpMethod method, string path, object? body = null, string? key = null, int status = 200)
    {
        using var answer = await App.SendAsync(method, "/api/v1/" + path, key ?? TestApp.SystemKey, body);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True((int)answer.StatusCode == status, $"{method} {path}: {(int)answer.StatusCode} {text}");
        using var json = JsonDocument.Parse(text);
        return json.RootElement.Clone();
    }

    public async Task<int> StatusAsync(string path)
    {
        using var answer = await App.SendAsync(HttpMethod.Get, "/api/v1/" + path, TestApp.SystemKey);
        return (int)answer.StatusCode;
    }

    public Task RunTimerAsync<T>()
        where T : ITimerFunction => App.Services.GetRequiredService<T>().RunAsync(new TimerInfo(null, false), Cancel);

    public Task<JsonElement> GetAsync(string path, string? key = null, int status = 200) => SendAsync(HttpMethod.Get, path, key: key, status: status);

    public async Task PostAsync(string kind, JsonObject record) => await SendAsync(HttpMethod.Post, kind, record, status: 201);

    public Task VisitAsync(string date, string household, int people = 3) => PostAsync(
        "visits",
        RecordCalls.Visit(Team, SmallCommune.Member).With("date", date).With("household", household).With("people", new JsonObject { ["general"] = people }));

    public async Task<string> KeyAsync(string role, string? unit) =>
        (await SendAsync(HttpMethod.Post, "keys", new { role, unit }, status: 201)).GetProperty("key").GetString()!;

    /// <returns>The version that was published.</returns>
    public async Task<string> RollAsync(string period = "2026-Q4", string unit = "31")
    {
        var asked = await SendAsync(HttpMethod.Post, "rollups", new { unit, period }, status: 202);
        while (true)
        {
            var now = await GetAsync("rollups/" + asked.GetProperty("id").GetString());
            var state = now.GetProperty("state").GetString();
            Assert.True(state != "failed", now.GetRawText() + "\n" + log.Text);
            if (state == "done")
                return now.GetProperty("version").GetString()!;
            await Task.Delay(TimeSpan.FromMilliseconds(100), Cancel);
        }
    }

    /// <summary>A figure as <c>3/1 = 3</c>.</summary>
    public async Task<string> SeeAsync(string indicator, string unit = Commune, string period = "2026-Q4")
    {
        var line = Line(await GetAsync($"indicators?unit={unit}&period={period}"), indicator);
        return $"{line.GetProperty("numerator")}/{line.GetProperty("denominator")} = {line.GetProperty("value")}";
    }

    public static JsonElement Line(JsonElement figures, string indicator) =>
        figures.GetProperty("plans")[0].GetProperty("indicators").EnumerateArray().Single(line => line.GetProperty("id").GetString() == indicator);

    public async ValueTask DisposeAsync() => await App.DisposeAsync();
}

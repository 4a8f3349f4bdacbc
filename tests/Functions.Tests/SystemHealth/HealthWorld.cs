using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Domain.Time;
using Tcns.Functions.Hosting;
using Tcns.Functions.Rebuild;
using Tcns.Functions.Rollups;
using Tcns.Functions.SystemHealth;
using Tcns.Functions.Tests.HostContract;
using Tcns.Functions.Tests.Records;
using Tcns.Storage.Account;
using Tcns.Storage.Changes;
using Tcns.Storage.Registry;
using Tcns.Testing;

namespace Tcns.Functions.Tests.SystemHealth;

/// <summary>An app on a store of its own, with a clock and a disk that the test has in its hand.</summary>
internal sealed class HealthWorld : IAsyncDisposable
{
    public const string Commune = "11113";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);
    private static readonly DiskRoom Roomy = new(Free: 100L << 30, Total: 200L << 30);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tcns-health-");

    private HealthWorld(Store store)
    {
        Store = store;
    }

    public Store Store { get; }

    public OwnApp App { get; private set; } = null!;

    public LeapingClock Clock { get; } = new();

    /// <summary>What the operating system says of the disk.</summary>
    public DiskRoom Disk { get; set; } = Roomy;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <param name="stores">Where a store is taken from.</param>
    /// <param name="through">Bends the connection string.</param>
    public static async Task<HealthWorld> OpenAsync(Stores stores, Func<string, string>? through = null)
    {
        var world = new HealthWorld(await stores.TakeAsync());
        var connection = world.Store.ConnectionString;
        world.App = await OwnApp.StartAsync(
            services => services.AddSingleton<TimeProvider>(world.Clock).AddSingleton<Func<string, DiskRoom>>(_ => world.Disk),
            through is null ? connection : through(connection),
            "--Tcns:Clock", TestApp.Clock,
            "--Tcns:DataFolder", world.folder.FullName,
            "--AzureFunctionsJobHost:extensions:queues:visibilityTimeout", "00:00:00.5");
        return world;
    }

    public async Task PlantAsync() => Assert.NotNull(await Service<RegistryStore>().TryWriteAsync(
        CommuneRegistry.Empty(UnitCode.Parse(Commune)), [.. SmallCommune.Changes(Commune)], Cancel));

    public T Service<T>()
        where T : notnull => App.Services.GetRequiredService<T>();

    /// <summary>Messages stay where they are from now on.</summary>
    public Task StopQueuesAsync() => App.Services.GetServices<IHostedService>().OfType<LocalQueuePump>().Single().StopAsync(Cancel);

    public Task VisitAsync(string household) => SendAsync(
        HttpMethod.Post, "visits", RecordCalls.Visit(Commune + "-T01", SmallCommune.Member).With("household", household).With("date", "2026-10-05"), status: 201);

    public Task RebuildAsync() => Service<RebuildCommune>().RunAsync(UnitCode.Parse(Commune), Period.Parse("2026-Q4"), Cancel);

    public Task PublishAsync() => Service<PublishProvince>().RunAsync(UnitCode.Parse("31"), [], RollupProgress.None, Cancel);

    /// <summary>As after the five minutes in which a mark settles.</summary>
    public async Task ForgetMarksAsync()
    {
        var waiting = Service<WaitingChanges>();
        await foreach (var mark in waiting.ReadAsync(Cancel))
            await waiting.RemoveAsync(mark, Cancel);
    }

    /// <summary>Runs a timer as the host or the scheduler would.</summary>
    public async Task RunAsync(string timer) => Assert.True(
        await Service<EventRunner>().RunTimerAsync(FunctionCatalogue.Timers.Single(one => one.Name == timer), new TimerInfo(null, IsPastDue: false), Cancel));

    /// <summary>How the system is, once all of the storage answers: a part that was only too busy to do so at once is away as well.</summary>
    public async Task<JsonElement> LookAsync()
    {
        JsonElement system = default;
        await Patience.UntilAsync("the storage", Limit, async () =>
        {
            system = await LookOnceAsync();
            return !SymptomsIn(system).Any(symptom => symptom.StartsWith(Symptoms.StorageAway, StringComparison.Ordinal));
        });
        return system;
    }

    /// <summary>How the system is, whatever of the storage is away.</summary>
    public Task<JsonElement> LookOnceAsync() => SendAsync(HttpMethod.Get, "system");

    /// <summary>Each symptom as <c>code where</c>.</summary>
    public async Task<IReadOnlyList<string>> SymptomsAsync() => SymptomsIn(await LookAsync());

    public static IReadOnlyList<string> SymptomsIn(JsonElement system) =>
        [.. system.GetProperty("symptoms").EnumerateArray().Select(symptom => symptom.GetProperty("code").GetString() + " " + symptom.GetProperty("where").GetString())];

    /// <summary>How many calls to the queues were answered 503, ever and in the last hour.</summary>
    public static (int Count, int LastHour) RefusedIn(JsonElement system)
    {
        var refused = system.GetProperty("storageErrors").GetProperty("counts").EnumerateArray()
            .Single(one => one.GetProperty("service").GetString() == "queues" && one.GetProperty("status").GetInt32() == 503);
        return (refused.GetProperty("count").GetInt32(), refused.GetProperty("lastHour").GetInt32());
    }

    public async Task<JsonElement> SendAsync(HttpMethod method, string path, JsonNode? body = null, int status = 200)
    {
        using var answer = await App.SendAsync(method, "/api/v1/" + path, TestApp.SystemKey, body);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True((int)answer.StatusCode == status, $"{method} {path}: {(int)answer.StatusCode} {text}");
        return JsonElement.Parse(text);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        folder.Delete(recursive: true);
    }
}

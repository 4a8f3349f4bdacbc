using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tcns.Domain.Time;
using Tcns.Functions.Demo;
using Tcns.Functions.Tests.HostContract;
using Tcns.Functions.Tests.Rollups;
using Tcns.Storage.Account;
using Tcns.Storage.Runs;
using Tcns.Storage.Schema;
using Tcns.Storage.Tables;
using Tcns.Testing;

namespace Tcns.Functions.Tests.SystemHealth;

/// <summary>What the timer says, which alerts listen to.</summary>
public class WatchTests(Stores stores)
{
    private const string Dead = "DefaultEndpointsProtocol=http;AccountName=gone;AccountKey=AAAA;BlobEndpoint=http://127.0.0.1:1/gone;" +
        "QueueEndpoint=http://127.0.0.1:1/gone;TableEndpoint=http://127.0.0.1:1/gone;";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Under_the_host_each_symptom_is_a_line_of_JSON_with_its_code_and_place_and_each_run_tells_how_many()
    {
        var store = await stores.TakeAsync();
        await store.Queue("rebuild-poison").CreateAsync(cancellationToken: Cancel);
        await store.Queue("rebuild-poison").SendMessageAsync("số của chị Hoa", Cancel);
        await using var app = await HostedApp.StartAsync(BuiltApp.Executable, store.ConnectionString);

        using var answer = await app.PostEventAsync("Watch", EventBodies.Timer(EventBodies.WithStatus));

        await Answers.AssertDoneAsync(answer);
        await Patience.UntilAsync("the lines", TimeSpan.FromSeconds(10), () => app.Lines("WatchFunction", 121).Count == 1 && app.Lines("WatchFunction", 120).Count == 1);
        var state = app.Lines("WatchFunction", 120)[0].GetProperty("State");
        Assert.Equal(("poison", "rebuild"), (state.GetProperty("Symptom").GetString(), state.GetProperty("Where").GetString()));
        Assert.Equal("Error", app.Lines("WatchFunction", 120)[0].GetProperty("LogLevel").GetString());
        Assert.Equal("1", app.Lines("WatchFunction", 121)[0].GetProperty("State").GetProperty("Count").ToString());
        Assert.DoesNotContain("Hoa", app.Printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_store_that_is_not_to_be_worked_on_it_says_so_and_writes_nothing()
    {
        var store = await stores.TakeAsync();
        var clock = new BusinessClock(TimeProvider.System);
        await new StoreSchema(store.Account, clock, SchemaSteps.Shipped).NoteAsync(SchemaSteps.Shipped.Newest + 1, Cancel);
        await using var app = await HostedApp.StartAsync(BuiltApp.Executable, store.ConnectionString);

        using var answer = await app.PostEventAsync("Watch", EventBodies.Timer(EventBodies.WithStatus));

        await Answers.AssertDoneAsync(answer);
        await Patience.UntilAsync("the lines", TimeSpan.FromSeconds(10), () => app.Lines("WatchFunction", 121).Count == 1 && app.Lines("WatchFunction", 120).Count == 1);
        Assert.Equal("store-not-ready", app.Lines("WatchFunction", 120)[0].GetProperty("State").GetProperty("Symptom").GetString());
        Assert.Null(await new RunLog(store.Account, clock).FindAsync("Watch", "-", Cancel));
        Assert.Empty(await new WatchedTimers(store.Account, clock).ReadAsync(Cancel));
    }

    [Fact]
    public async Task A_part_that_cannot_be_read_is_a_symptom_until_it_can()
    {
        await using var world = await HealthWorld.OpenAsync(stores);
        var changes = world.Service<StorageAccount>().Tables.GetTableClient(StorageLayout.Changes);
        await changes.AddEntityAsync(new TableEntity("31", "11113|2026-Q4") { ["Writer"] = 1 }, Cancel);
        var log = HeardLog.In(world.App);

        await world.RunAsync("Watch");

        Assert.StartsWith("unknown: marks", Assert.Single(log.Of(120, LogLevel.Warning)), StringComparison.Ordinal);
        Assert.Equal(["unknown marks"], await world.SymptomsAsync());
        await changes.DeleteEntityAsync("31", "11113|2026-Q4", Azure.ETag.All, Cancel);
        Assert.Empty(await world.SymptomsAsync());
    }

    /// <summary>As of a machine that started seven hours ahead. The time at which it would have come by the wrong clock is never reached.</summary>
    [Fact]
    public async Task After_the_clock_was_set_back_it_comes_by_the_new_time()
    {
        var midnight = new DateTimeOffset(2026, 11, 20, 0, 0, 0, TimeSpan.Zero);
        var (clock, log) = (new YearClock { Now = midnight.AddHours(7) + TimeSpan.FromSeconds(179) }, new HeardLog());
        await using var app = await OwnApp.StartAsync(
            services => services.AddSingleton<TimeProvider>(clock).AddSingleton<ILoggerProvider>(log), Dead, "--Tcns:Timers", "true");

        clock.Now = midnight + TimeSpan.FromSeconds(177);
        await Patience.UntilAsync("the watch", TimeSpan.FromMinutes(3), () =>
        {
            clock.Now += clock.Now < midnight.AddMinutes(4) ? TimeSpan.FromMilliseconds(50) : clock.Now < midnight.AddHours(6) ? TimeSpan.FromSeconds(10) : TimeSpan.Zero;
            return log.Of(121, LogLevel.Information).Count > 0;
        });
    }

    /// <summary>It is due at three minutes past: the clock stands before that until the others have been put off.</summary>
    [Fact]
    public async Task With_the_storage_away_it_comes_and_says_so_while_other_timers_are_put_off_ever_longer_and_the_page_of_the_system_answers()
    {
        var (clock, log) = (new YearClock { Now = new DateTimeOffset(2026, 11, 20, 0, 2, 55, TimeSpan.Zero) }, new HeardLog());
        await using var app = await OwnApp.StartAsync(
            services => services.AddSingleton<TimeProvider>(clock).AddSingleton<ILoggerProvider>(log), Dead, "--Tcns:Timers", "true");

        await Patience.UntilAsync("a timer that is put off for longer", Limit, () => log.Of(21, LogLevel.Warning).Any(
            line => line.StartsWith("Timer Retention", StringComparison.Ordinal) && line.EndsWith("again in 4 s", StringComparison.Ordinal)));
        clock.Now += TimeSpan.FromSeconds(5);
        await Patience.UntilAsync("the watch", Limit, () => log.Of(121, LogLevel.Information).Count > 0);

        Assert.Empty(log.Of(20, LogLevel.Error));
        Assert.DoesNotMatch("again in [0-9]+ s [^\n]", log.Text);
        Assert.Equal(
            ["storage-away: blobs", "storage-away: queues", "storage-away: tables"], log.Of(120, LogLevel.Error).Select(line => line[..line.IndexOf(" since", StringComparison.Ordinal)]));
        Assert.Equal(["3 symptoms"], log.Of(121, LogLevel.Information));
        using var answer = await app.SendAsync(HttpMethod.Get, "/api/v1/system", TestApp.SystemKey);
        using var json = await TestApp.ReadAsync(answer);
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal(["feeds", "keys", "marks", "mismatches", "queues", "store", "timers"], json.RootElement.GetProperty("unknown").EnumerateArray().Select(part => part.GetString()));
        using var health = await app.Client.GetAsync("/api/health", Cancel);
        Assert.Equal(503, (int)health.StatusCode);
    }
}

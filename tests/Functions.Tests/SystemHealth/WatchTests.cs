using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tcns.Functions.Hosting;
using Tcns.Functions.SystemHealth;
using Tcns.Functions.Tests.HostContract;
using Tcns.Functions.Tests.Rollups;
using Tcns.Testing;

namespace Tcns.Functions.Tests.SystemHealth;

/// <summary>What the timer says, which alerts listen to.</summary>
public class WatchTests(Stores stores)
{
    private const string Dead = "DefaultEndpointsProtocol=http;AccountName=gone;AccountKey=AAAA;BlobEndpoint=http://127.0.0.1:1/gone;" +
        "QueueEndpoint=http://127.0.0.1:1/gone;TableEndpoint=http://127.0.0.1:1/gone;";

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
        await Patience.UntilAsync("the lines", TimeSpan.FromSeconds(10), () => Lines(app, 121).Count == 1 && Lines(app, 120).Count == 1);
        var state = Lines(app, 120)[0].GetProperty("State");
        Assert.Equal(("poison", "rebuild"), (state.GetProperty("Symptom").GetString(), state.GetProperty("Where").GetString()));
        Assert.Equal("Error", Lines(app, 120)[0].GetProperty("LogLevel").GetString());
        Assert.Equal("1", Lines(app, 121)[0].GetProperty("State").GetProperty("Count").ToString());
        Assert.DoesNotContain("Hoa", app.Printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_the_storage_away_it_says_so_and_does_not_fail_and_the_page_of_the_system_answers()
    {
        await using var app = await OwnApp.StartAsync(Dead);
        var log = HeardLog.In(app);

        await app.Services.GetRequiredService<WatchFunction>().RunAsync(new TimerInfo(null, IsPastDue: false), Cancel);

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

    private static IReadOnlyList<JsonElement> Lines(HostedApp app, int id) =>
    [
        .. app.Printed.Split('\n').Where(line => line.StartsWith('{')).Select(line => JsonElement.Parse(line))
            .Where(line => line.GetProperty("EventId").GetInt32() == id && line.GetProperty("Category").GetString()!.EndsWith("WatchFunction", StringComparison.Ordinal)),
    ];
}

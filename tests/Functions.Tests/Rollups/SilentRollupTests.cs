using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Hosting;
using Tcns.Functions.Rollups;
using Tcns.Functions.Tests.HostContract;
using Tcns.Functions.Tests.SystemHealth;
using Tcns.Functions.Texts;
using Tcns.Storage.Account;
using Tcns.Storage.Changes;
using Tcns.Storage.Rollups;

namespace Tcns.Functions.Tests.Rollups;

/// <summary>What is told of a rollup of which nobody says anything any more, by a clock that the test puts forward.</summary>
public class SilentRollupTests(Stores stores, TestApp app)
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(10);
    private static readonly UnitCode Province = UnitCode.Parse("31");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_that_was_killed_on_every_try_is_told_as_failed_once_none_can_go_on_and_as_done_when_one_has_done_it_after_all()
    {
        await using var world = await HealthWorld.OpenAsync(stores);
        await world.StopQueuesAsync();
        await world.PlantAsync();
        await world.VisitAsync("H1");
        var id = await AskAsync(world);
        await BeginAsync(world, id);

        var longest = world.Service<QueueOptions>().LongestSilence;
        world.Clock.Leap(longest + Margin);
        var again = await TellAsync(world, id);
        await world.Store.Queue(StorageLayout.PublishQueue).ClearMessagesAsync(Cancel);
        world.Clock.Leap(-Margin - Margin);
        var quiet = await TellAsync(world, id);
        world.Clock.Leap(Margin + Margin);
        var silent = await TellAsync(world, id);
        await TryAsync(world, id);
        var done = await TellAsync(world, id);

        Assert.Equal(("running", "running", "failed no-sign-of-life", "done"), (again, quiet, silent, done));
    }

    [Fact]
    public async Task One_that_waits_for_its_turn_does_so_however_long_and_is_told_as_failed_once_nothing_waits()
    {
        await using var world = await HealthWorld.OpenAsync(stores);
        await world.StopQueuesAsync();
        var id = await AskAsync(world);
        world.Clock.Leap(TimeSpan.FromDays(1));

        var waiting = await TellAsync(world, id);
        await world.Store.Queue(StorageLayout.PublishQueue).ClearMessagesAsync(Cancel);
        var lost = await TellAsync(world, id);

        Assert.Equal(("queued", "failed no-sign-of-life"), (waiting, lost));
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task One_whose_tries_all_failed_says_so_in_the_language_of_its_reader(string language)
    {
        var rollup = new Rollup(Guid.NewGuid().ToString("N"), Province, Period.Parse("2026-Q4"), RollupState.Failed, 40, null, DateTimeOffset.UnixEpoch);
        await app.Service<RollupStore>().WriteAsync(rollup, Cancel);

        using var answer = await app.SendAsync(HttpMethod.Get, "/api/v1/rollups/" + rollup.Id, TestApp.SystemKey, language: language);
        using var json = await TestApp.ReadAsync(answer);

        Assert.Equal("failed given-up", Told(json.RootElement));
        var spoken = language == "en" ? Language.English : Language.Vietnamese;
        Assert.Equal(AppTexts.Get("rollup.failure.given-up", spoken), json.RootElement.GetProperty("failure").GetProperty("detail").GetString());
    }

    private static async Task<string> AskAsync(HealthWorld world)
    {
        var order = new JsonObject { ["unit"] = Province.Value, ["period"] = "2026-Q4" };
        return (await world.SendAsync(HttpMethod.Post, "rollups", order, status: 202)).GetProperty("id").GetString()!;
    }

    /// <summary>All that a try leaves behind that is killed.</summary>
    private static async Task BeginAsync(HealthWorld world, string id)
    {
        var store = world.Service<RollupStore>();
        await using var progress = new RollupProgress(store, (await store.FindAsync(id, Cancel))!);
    }

    private static Task TryAsync(HealthWorld world, string id)
    {
        var order = PublishOrderText.Write(new PublishOrder(Guid.NewGuid(), Province, id));
        return world.Service<PublishFunction>().RunAsync(new QueueEvent(Encoding.UTF8.GetBytes(order), 1), Cancel);
    }

    private static async Task<string> TellAsync(HealthWorld world, string id) => Told(await world.SendAsync(HttpMethod.Get, "rollups/" + id));

    /// <summary>Its state, and why it failed.</summary>
    private static string Told(JsonElement rollup)
    {
        var state = rollup.GetProperty("state").GetString()!;
        return rollup.TryGetProperty("failure", out var failure) ? state + " " + failure.GetProperty("code").GetString() : state;
    }
}

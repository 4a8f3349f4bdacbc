using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Tcns.Functions.Rollups;
using Tcns.Functions.Tests.HostContract;
using Tcns.Functions.Tests.Rollups;
using Tcns.Storage.Account;
using Tcns.Storage.Backup;
using Tcns.Storage.Schema;
using Tcns.Storage.Tables;
using Tcns.Testing;

namespace Tcns.Functions.Tests.SystemHealth;

/// <summary>Every symptom, provoked for real and cleared again: <c>docs/runbook.md</c> lists which is tried where.</summary>
public class SymptomTests(Stores stores)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Timers_that_stop_are_late_one_that_never_ran_from_when_it_was_due_and_none_once_it_has_run()
    {
        await using var world = await HealthWorld.OpenAsync(stores);
        var fresh = await world.LookAsync();
        Assert.Empty(HealthWorld.SymptomsIn(fresh));
        Assert.Equal(0, fresh.GetProperty("unknown").GetArrayLength());
        Assert.Contains("01:30", Timer(fresh, "NightlyRollup").GetProperty("when").GetString(), StringComparison.Ordinal);
        await world.RunAsync("Watch");
        Assert.Empty(await world.SymptomsAsync());

        world.Clock.Leap(TimeSpan.FromHours(2));
        await world.RunAsync("Watch");
        Assert.Equal(["timer-late RebuildChanged", "timer-late SendNotices"], await world.SymptomsAsync());

        world.Clock.Leap(TimeSpan.FromDays(2));
        Assert.Equal(
            [
                "rollup-late NightlyRollup", "timer-late RebuildChanged", "timer-late ReportCalendar", "timer-late SendNotices", "timer-late Watch",
                "timer-late WeeklyReconcile",
            ],
            await world.SymptomsAsync());

        // All but its own lateness, which is over.
        var log = HeardLog.In(world.App);
        await world.RunAsync("Watch");
        Assert.Equal(["5 symptoms"], log.Of(121, LogLevel.Information));
        Assert.DoesNotContain(log.Of(120, LogLevel.Warning), line => line.Contains("Watch", StringComparison.Ordinal));

        foreach (var timer in (string[])["NightlyRollup", "RebuildChanged", "ReportCalendar", "SendNotices", "WeeklyReconcile", "Watch"])
            await world.RunAsync(timer);
        Assert.Empty(await world.SymptomsAsync());
    }

    [Fact]
    public async Task A_timer_that_failed_says_so_by_the_kind_of_its_fault_until_it_ends_well()
    {
        await using var world = await HealthWorld.OpenAsync(stores);
        var keys = world.Service<StorageAccount>().Tables.GetTableClient(StorageLayout.Keys);
        var broken = new TableEntity("ab", new string('a', 64)) { ["Role"] = "nobody", ["Label"] = "chị Hoa" };
        await keys.AddEntityAsync(broken, Cancel);

        await Assert.ThrowsAnyAsync<Exception>(() => world.RunAsync("Retention"));

        var system = await world.LookAsync();
        Assert.Equal(["timer-failed Retention"], HealthWorld.SymptomsIn(system));
        Assert.Equal("InvalidOperationException", Timer(system, "Retention").GetProperty("failure").GetString());
        Assert.DoesNotContain("chị Hoa", system.GetRawText(), StringComparison.Ordinal);

        await keys.DeleteEntityAsync("ab", new string('a', 64), Azure.ETag.All, Cancel);
        await world.RunAsync("Retention");
        Assert.Empty(await world.SymptomsAsync());
    }

    [Fact]
    public async Task Marks_that_wait_and_a_feed_that_lacks_what_was_rebuilt_are_told_and_a_quiet_province_is_not()
    {
        await using var world = await HealthWorld.OpenAsync(stores);
        await world.PlantAsync();
        await world.VisitAsync("H1");
        await world.RebuildAsync();
        await world.PublishAsync();
        world.Clock.Leap(TimeSpan.FromMinutes(65));
        var waiting = await world.LookAsync();
        Assert.Equal(["marks-waiting 31"], HealthWorld.SymptomsIn(waiting));
        Assert.Equal("31", waiting.GetProperty("marks").GetProperty("provinces")[0].GetProperty("province").GetString());
        await world.ForgetMarksAsync();
        Assert.Empty(await world.SymptomsAsync());

        // Nothing has changed for a day and the night has looked at it: an old publication is no stale one.
        world.Clock.Leap(TimeSpan.FromHours(24));
        Assert.Empty(await world.SymptomsAsync());

        // Rebuilt, and not published. The lake is dated by the storage, whose clock does not leap.
        await world.VisitAsync("H2");
        await world.RebuildAsync();
        await world.ForgetMarksAsync();
        Assert.Equal(["feed-stale 31"], await world.SymptomsAsync());
        await world.PublishAsync();
        var published = await world.LookAsync();
        Assert.Equal([], HealthWorld.SymptomsIn(published));
        Assert.Equal(("31", "2026-Q4", "provisional"), Feed(published));

        // A night was missed.
        world.Clock.Leap(TimeSpan.FromHours(27));
        Assert.Equal(["feed-stale 31"], await world.SymptomsAsync());
        await world.PublishAsync();
        Assert.Empty(await world.SymptomsAsync());
    }

    [Fact]
    public async Task A_publication_that_was_altered_is_a_mismatch_until_it_is_mended()
    {
        await using var world = await HealthWorld.OpenAsync(stores);
        await world.PlantAsync();
        await world.VisitAsync("H1");
        await world.RebuildAsync();
        await world.PublishAsync();
        await world.ForgetMarksAsync();
        var latest = world.Service<StorageAccount>().Blobs.GetBlobContainerClient(StorageLayout.Feed).GetBlobClient("31/latest.json");
        var (good, metadata) = ((await latest.DownloadContentAsync(Cancel)).Value.Content, (await latest.GetPropertiesAsync(cancellationToken: Cancel)).Value.Metadata);
        await latest.UploadAsync(BinaryData.FromString("{"), new Azure.Storage.Blobs.Models.BlobUploadOptions { Metadata = metadata }, Cancel);

        await world.Service<PublishNation>().RunAsync(Cancel);

        var system = await world.LookAsync();
        Assert.Equal(["mismatch vn"], HealthWorld.SymptomsIn(system));
        Assert.True(system.GetProperty("symptoms")[0].GetProperty("isUrgent").GetBoolean());
        Assert.Equal("31/latest.json cannot be read", system.GetProperty("mismatches")[0].GetProperty("what").GetString());

        await latest.UploadAsync(good, new Azure.Storage.Blobs.Models.BlobUploadOptions { Metadata = metadata }, Cancel);
        await world.Service<PublishNation>().RunAsync(Cancel);
        Assert.Empty(await world.SymptomsAsync());
    }

    [Fact]
    public async Task A_store_that_is_being_restored_or_that_a_later_version_has_changed_says_so()
    {
        await using var world = await HealthWorld.OpenAsync(stores);
        Assert.Empty(await world.SymptomsAsync());
        var mark = world.Store.Account.Blobs.GetBlobContainerClient(StorageLayout.Locks).GetBlobClient(RestoreMark.Blob);
        await mark.UploadAsync(BinaryData.FromString(new RestoreMark("one", 2).Text), overwrite: true, Cancel);
        Assert.Equal(["store-not-ready Restoring"], await world.SymptomsAsync());

        await mark.UploadAsync(BinaryData.FromString(""), overwrite: true, Cancel);
        await world.Service<StoreSchema>().NoteAsync(SchemaSteps.Shipped.Newest + 1, Cancel);
        Assert.Equal(["store-not-ready Newer"], await world.SymptomsAsync());
        await world.Service<StoreSchema>().NoteAsync(SchemaSteps.Shipped.Newest, Cancel);
        Assert.Empty(await world.SymptomsAsync());
    }

    [Fact]
    public async Task A_message_that_is_no_order_is_poison_after_five_tries_and_one_that_nobody_takes_is_stuck()
    {
        const string Garbage = "không phải lệnh: chị Hoa";
        await using var world = await HealthWorld.OpenAsync(stores);
        await world.Store.Queue(StorageLayout.RebuildQueue).SendMessageAsync(Garbage, Cancel);
        await Patience.UntilAsync("the poison queue", Limit, async () => (await world.SymptomsAsync()).Contains("poison rebuild"));

        var listed = await world.SendAsync(HttpMethod.Get, "system/poison");
        var message = Assert.Single(listed.GetProperty("items").EnumerateArray());
        Assert.Equal(("rebuild", JsonValueKind.Null, System.Text.Encoding.UTF8.GetByteCount(Garbage)), (message.GetProperty("queue").GetString(), message.GetProperty("order").ValueKind, message.GetProperty("bytes").GetInt32()));
        Assert.DoesNotContain("Hoa", listed.GetRawText(), StringComparison.Ordinal);
        await world.SendAsync(HttpMethod.Post, "system/poison/rebuild/discard", new JsonObject { ["id"] = message.GetProperty("id").GetString() });
        Assert.Empty(await world.SymptomsAsync());

        await world.StopQueuesAsync();
        await world.Store.Queue(StorageLayout.PublishQueue).SendMessageAsync("x", Cancel);
        world.Clock.Leap(TimeSpan.FromMinutes(59));
        Assert.Empty(await world.SymptomsAsync());
        world.Clock.Leap(TimeSpan.FromMinutes(2));
        Assert.Equal(["queue-stuck publish"], await world.SymptomsAsync());
        await world.Store.Queue(StorageLayout.PublishQueue).ClearMessagesAsync(Cancel);
        Assert.Empty(await world.SymptomsAsync());
    }

    [Fact]
    public async Task A_part_of_the_storage_that_is_away_is_named_the_rest_is_told_and_failed_calls_are_counted()
    {
        FaultProxy proxy = null!;
        await using var world = await HealthWorld.OpenAsync(stores, connection =>
        {
            proxy = FaultProxy.InFrontOf(Endpoints.AddressOf(StorageService.Queue, connection));
            return Endpoints.Through(proxy.Address, StorageService.Queue, connection);
        });
        await using var held = proxy;
        await world.StopQueuesAsync();
        Assert.Empty(await world.SymptomsAsync());
        await Task.Delay(TimeSpan.FromSeconds(1.1), Cancel);
        proxy.Rule = _ => new Fault.Refuse(503);

        JsonElement away = default;
        await Patience.UntilAsync("the queues alone to be away", Limit, async () => HealthWorld.SymptomsIn(away = await world.LookOnceAsync()) is ["storage-away queues"]);
        proxy.Rule = null;
        var (count, lastHour) = HealthWorld.RefusedIn(away);
        Assert.InRange(count, 1, proxy.Requests.Count(request => request.Fault is Fault.Refuse));
        Assert.Equal(count, lastHour);
        Assert.Equal(["queues"], away.GetProperty("unknown").EnumerateArray().Select(part => part.GetString()));
        Assert.Equal(JsonValueKind.Null, away.GetProperty("queues").ValueKind);
        Assert.True(away.GetProperty("timers").GetArrayLength() > 0);

        world.Clock.Leap(TimeSpan.FromHours(1));
        var back = await world.LookAsync();
        Assert.Equal([], HealthWorld.SymptomsIn(back));
        Assert.Equal((count, 0), HealthWorld.RefusedIn(back));
    }

    [Fact]
    public async Task A_full_disk_and_a_system_key_that_ends_soon_are_told_and_never_what_the_key_is()
    {
        await using var world = await HealthWorld.OpenAsync(stores);
        world.Disk = new(Free: 1L << 29, Total: 1L << 40);
        Assert.Equal(["disk-full data"], await world.SymptomsAsync());
        world.Disk = new(Free: 9L << 30, Total: 100L << 30);
        Assert.Equal(["disk-full data"], await world.SymptomsAsync());
        world.Disk = new(Free: 19L << 30, Total: 2L << 40);
        Assert.Equal(["disk-full data"], await world.SymptomsAsync());
        world.Disk = new(Free: 21L << 30, Total: 2L << 40);
        Assert.Empty(await world.SymptomsAsync());
        world.Disk = new(Free: 11L << 30, Total: 100L << 30);
        Assert.Empty(await world.SymptomsAsync());

        var key = await world.SendAsync(
            HttpMethod.Post, "keys", new JsonObject { ["role"] = "system", ["label"] = "Sao lưu", ["expiresOn"] = "2026-12-05" }, status: 201);
        Assert.Empty(await world.SymptomsAsync());
        world.Clock.Leap(TimeSpan.FromDays(1));
        var soon = await world.LookAsync();
        Assert.Equal(["key-expiring system"], HealthWorld.SymptomsIn(soon));
        Assert.Equal("""[{"label":"Sao lưu","expiresOn":"2026-12-05"}]""", soon.GetProperty("keys").GetRawText());
        Assert.DoesNotContain(key.GetProperty("id").GetString()!, soon.GetRawText(), StringComparison.Ordinal);

        // What has ended does not look as if the trouble had.
        world.Clock.Leap(TimeSpan.FromDays(30));
        Assert.Equal(["key-expiring system"], await world.SymptomsAsync());
        await world.SendAsync(HttpMethod.Delete, "keys/" + key.GetProperty("id").GetString());
        Assert.Empty(await world.SymptomsAsync());
    }

    private static JsonElement Timer(JsonElement system, string name) =>
        system.GetProperty("timers").EnumerateArray().Single(timer => timer.GetProperty("name").GetString() == name);

    private static (string?, string?, string?) Feed(JsonElement system)
    {
        var feed = Assert.Single(system.GetProperty("feeds").EnumerateArray());
        return (feed.GetProperty("feed").GetString(), feed.GetProperty("quarter").GetString(), feed.GetProperty("state").GetString());
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Storage.Queues;
using Tcns.Domain.Places;
using Tcns.Functions.Tests.HostContract;
using Tcns.Storage.Access;
using Tcns.Storage.Account;
using Tcns.Storage.Changes;
using Tcns.Storage.Notices;
using Tcns.Storage.Queues;

namespace Tcns.Functions.Tests.SystemHealth;

/// <summary>Messages that were laid aside are told by what they ask for, tried again or let go, and the audit log says who did.</summary>
public class PoisonTests(Stores stores)
{
    private const string Notice = "8e66cf00000000000000000000000000";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_message_is_told_by_its_codes_and_one_among_many_goes_back_while_the_others_stay_to_be_seen()
    {
        await using var world = await HealthWorld.OpenAsync(stores);
        await world.StopQueuesAsync();
        var (rebuild, publish) = (Orders.New(), new PublishOrder(Guid.NewGuid(), UnitCode.Parse("31"), null));
        var poison = await PoisonAsync(world, StorageLayout.RebuildQueue);
        for (var number = 0; number < 40; number++)
            await poison.SendMessageAsync(RebuildOrderText.Write(Orders.New()), Cancel);
        var id = (await poison.SendMessageAsync(RebuildOrderText.Write(rebuild), Cancel)).Value.MessageId;
        await (await PoisonAsync(world, StorageLayout.PublishQueue)).SendMessageAsync(PublishOrderText.Write(publish), Cancel);
        await (await PoisonAsync(world, StorageLayout.NoticeQueue)).SendMessageAsync(NoticeOrderText.Write(new NoticeOrder(UnitCode.Parse("11113-T01"), Notice)), Cancel);

        Assert.Equal(["31"], await UnitsAsync(world, "publish"));
        Assert.Equal(["11113-T01"], await UnitsAsync(world, "notices"));
        var first = (await ListAsync(world, "?queue=rebuild&limit=2")).Select(message => message.GetProperty("order")).ToArray();
        Assert.Equal((2, "11113"), (first.Length, first[0].GetProperty("unit").GetString()));
        Assert.Matches("^20[0-9]{2}-Q[1-4]$", first[0].GetProperty("quarter").GetString());

        var done = await world.SendAsync(HttpMethod.Post, "system/poison/rebuild/retry", new JsonObject { ["id"] = id });

        Assert.Equal(1, done.GetProperty("done").GetInt32());
        var back = Assert.Single((await world.Store.Queue(StorageLayout.RebuildQueue).PeekMessagesAsync(32, Cancel)).Value);
        Assert.Equal(rebuild, RebuildOrderText.Read(back.Body.ToMemory()));
        Assert.Equal(40, (await poison.GetPropertiesAsync(Cancel)).Value.ApproximateMessagesCount);
        Assert.Equal(32, (await poison.PeekMessagesAsync(32, Cancel)).Value.Length);
        await world.SendAsync(HttpMethod.Post, "system/poison/rebuild/retry", new JsonObject { ["id"] = id }, status: 404);

        // The rest at once; what one of the others asks for is let go.
        Assert.Equal(40, (await world.SendAsync(HttpMethod.Post, "system/poison/rebuild/retry", new JsonObject { ["all"] = true })).GetProperty("done").GetInt32());
        Assert.Equal(41, (await world.Store.Queue(StorageLayout.RebuildQueue).GetPropertiesAsync(Cancel)).Value.ApproximateMessagesCount);
        var other = Assert.Single(await ListAsync(world, "?queue=publish")).GetProperty("id").GetString();
        await world.SendAsync(HttpMethod.Post, "system/poison/publish/discard", new JsonObject { ["id"] = other });
        Assert.Empty(await ListAsync(world, "?queue=publish"));

        Assert.Equal(
            [$"poison.retry rebuild/{id} 11113 {rebuild.Quarter}", "poison.retry rebuild/all ", $"poison.discard publish/{other} 31"],
            (await AuditAsync(world)).Where(entry => entry.StartsWith("poison.", StringComparison.Ordinal)));
    }

    /// <summary>The queue that a message goes back to is gone, so that its sending fails.</summary>
    [Fact]
    public async Task What_breaks_off_loses_no_message_and_has_its_audit_entry_and_foreign_text_goes_nowhere()
    {
        await using var world = await HealthWorld.OpenAsync(stores);
        await world.StopQueuesAsync();
        var poison = await PoisonAsync(world, StorageLayout.PublishQueue);
        var ids = new List<string>();
        while (ids.Count < 3)
            ids.Add((await poison.SendMessageAsync(PublishOrderText.Write(new PublishOrder(Guid.NewGuid(), UnitCode.Parse("31"), "chị Hoa")), Cancel)).Value.MessageId);
        var listed = await world.SendAsync(HttpMethod.Get, "system/poison");

        // While one is worked on, the others that were looked at stay hidden.
        var shown = -1;
        await world.Service<PoisonQueue>().TakeAsync(
            StorageLayout.PublishQueue, ids[0],
            async _ =>
            {
                await Task.Delay(TimeSpan.FromSeconds(1.5), Cancel);
                shown = (await poison.PeekMessagesAsync(32, Cancel)).Value.Length;
            },
            isTriedAgain: false, Cancel);
        await world.Store.Queue(StorageLayout.PublishQueue).DeleteAsync(Cancel);
        await world.SendAsync(HttpMethod.Post, "system/poison/publish/retry", new JsonObject { ["id"] = ids[1] }, status: 500);
        await world.SendAsync(HttpMethod.Post, "system/poison/publish/retry", new JsonObject { ["all"] = true }, status: 500);

        var audit = await AuditAsync(world);
        var left = (await poison.GetPropertiesAsync(Cancel)).Value.ApproximateMessagesCount;
        Assert.Multiple(
            () => Assert.Equal(0, shown),
            () => Assert.Equal(2, left),
            () => Assert.Equal([$"poison.retry publish/{ids[1]} 31", "poison.retry publish/all "], audit.Where(entry => entry.StartsWith("poison.", StringComparison.Ordinal))),
            () => Assert.DoesNotContain("Hoa", listed.GetRawText() + string.Join(' ', audit), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("rebuild/retry", "{}", 422)]
    [InlineData("rebuild/retry", """{"id":"x","all":true}""", 422)]
    [InlineData("rebuild/discard", """{"all":true}""", 422)]
    [InlineData("records/retry", """{"all":true}""", 404)]
    [InlineData("rebuild/discard", """{"id":"x"}""", 404)]
    public async Task What_names_no_message_is_refused(string path, string body, int status)
    {
        var app = (await TestContext.Current.GetFixture<TestApp>())!;
        using var answer = await app.SendAsync(HttpMethod.Post, "/api/v1/system/poison/" + path, TestApp.SystemKey, JsonNode.Parse(body));
        Assert.Equal(status, (int)answer.StatusCode);
    }

    private static async Task<QueueClient> PoisonAsync(HealthWorld world, string queue)
    {
        var poison = world.Store.Queue(queue + "-poison");
        await poison.CreateIfNotExistsAsync(cancellationToken: Cancel);
        return poison;
    }

    private static async Task<IReadOnlyList<JsonElement>> ListAsync(HealthWorld world, string query) =>
        [.. (await world.SendAsync(HttpMethod.Get, "system/poison" + query)).GetProperty("items").EnumerateArray()];

    private static async Task<string[]> UnitsAsync(HealthWorld world, string queue) =>
        [.. (await ListAsync(world, "?queue=" + queue)).Select(message => message.GetProperty("order").GetProperty("unit").GetString()!)];

    private static async Task<IReadOnlyList<string>> AuditAsync(HealthWorld world)
    {
        var entries = new List<string>();
        await foreach (var entry in world.Service<AuditLog>().ReadAsync(null, Cancel))
            entries.Add($"{entry.Event.Action} {entry.Event.Subject} {entry.Event.Detail}");
        return entries;
    }
}

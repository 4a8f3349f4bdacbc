using Azure;
using Tcns.Storage.Tables;
using Tcns.Testing;

namespace Tcns.Storage.Tests.Tables;

/// <summary>A conflict stays a conflict, whatever became of the attempt before the one that met it.</summary>
public sealed class ConflictsUnderFaultsTests(Azurite azurite)
{
    public static TheoryData<string> Faulty => [.. Faults.ByName.Keys];

    [Theory]
    [MemberData(nameof(Faulty))]
    public Task A_conflict_is_reported_and_nothing_is_written(string fault) =>
        Task.WhenAll(ConflictCase.ByName.Select(conflict => RefusedAsync(conflict.Key, conflict.Value, Faults.ByName[fault])));

    [Fact]
    public async Task A_row_that_somebody_wrote_over_before_the_next_attempt_is_a_conflict()
    {
        await using var road = await FaultyRoad.BuildAsync(azurite);
        var scene = await road.SetAsync("a");
        road.Proxy.PlanFor(request => request.Method != "GET", new Fault.DropAnswer());

        // However late theirs is written, no further attempt comes through before it.
        road.Proxy.Rule = _ => new Fault.Refuse(503, TimeSpan.FromSeconds(1));

        var write = road.Proxied.UpdateEntityAsync(scene.After("a"), scene.ETags["a"], TableUpdateMode.Merge, TestContext.Current.CancellationToken);
        while (!road.Writes.Any(attempt => attempt.Answer is not null))
            await Task.Delay(TimeSpan.FromMilliseconds(5), TestContext.Current.CancellationToken);
        var theirs = new TableEntity(scene.Partition, "a") { ["Value"] = "theirs" };
        await road.Direct.UpsertEntityAsync(theirs, TableUpdateMode.Merge, TestContext.Current.CancellationToken);
        road.Proxy.Rule = null;

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => write);
        Assert.Equal(412, refusal.Status);
    }

    private async Task RefusedAsync(string name, ConflictCase conflict, Fault fault)
    {
        await using var road = await FaultyRoad.BuildAsync(azurite);
        var scene = await road.SetAsync("a", "b");
        await road.Direct.UpsertEntityAsync(new TableEntity(scene.Partition, "b") { ["Value"] = "theirs" }, TableUpdateMode.Merge, TestContext.Current.CancellationToken);
        road.Proxy.Plan(fault);

        var refusal = await Assert.ThrowsAnyAsync<RequestFailedException>(() => conflict.RunAsync(scene, TestContext.Current.CancellationToken));

        await road.Proxy.SettleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((name, conflict.Status, conflict.ErrorCode), (name, refusal.Status, refusal.ErrorCode));
        Assert.Equal((name, conflict.FailedIndex), (name, (refusal as TableTransactionFailedException)?.FailedTransactionActionIndex));
        var rows = new List<string>();
        await foreach (var row in road.Direct.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {scene.Partition}"), cancellationToken: TestContext.Current.CancellationToken))
            rows.Add($"{row.RowKey}: {WriteCase.Describe(row)}");
        Assert.Equal(["a: before, merged", "b: theirs, merged"], rows);
    }
}

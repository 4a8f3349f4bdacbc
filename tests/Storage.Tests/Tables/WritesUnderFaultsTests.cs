using Tcns.Storage.Tables;
using Tcns.Testing;

namespace Tcns.Storage.Tests.Tables;

/// <summary>Each kind of write against each fault, the kinds side by side.</summary>
public sealed class WritesUnderFaultsTests(Azurite azurite)
{
    public static TheoryData<string> Faulty => [.. Faults.ByName.Keys];

    [Theory]
    [MemberData(nameof(Faulty))]
    public Task A_write_is_carried_out_and_reported_whatever_becomes_of_its_first_attempt(string fault) =>
        Task.WhenAll(WriteCase.ByName.Select(write => CarriedOutAsync(write.Key, write.Value, Faults.ByName[fault])));

    [Fact]
    public Task A_write_is_carried_out_and_reported_when_one_trouble_follows_another() =>
        Task.WhenAll(WriteCase.ByName.Select(write =>
            CarriedOutAsync(write.Key, write.Value, new Fault.DropRequest(), new Fault.DropAnswer(), new Fault.Refuse(503), new Fault.DropAnswer())));

    /// <summary>A delete leaves nothing by which it could be told whose it was.</summary>
    [Fact]
    public Task A_write_that_something_on_the_way_delivers_twice_is_carried_out_and_reported() =>
        Task.WhenAll(WriteCase.ByName.Where(write => write.Value.Rows.Any(row => row.Expected is not null)).Select(write => CarriedOutAsync(write.Key, write.Value, new Fault.Repeat())));

    private async Task CarriedOutAsync(string name, WriteCase write, params Fault[] faults)
    {
        await using var road = await FaultyRoad.BuildAsync(azurite);
        var scene = await road.SetAsync(write.Existing);
        road.Proxy.Plan(faults);

        var responses = await write.RunAsync(scene);

        await road.Proxy.SettleAsync(TestContext.Current.CancellationToken);
        for (var i = 0; i < write.Rows.Count; i++)
        {
            var (row, expected) = write.Rows[i];
            var stored = await road.FindAsync(scene.Partition, row);
            Assert.Equal((name, row, expected), (name, row, stored is null ? null : WriteCase.Describe(stored)));
            Assert.Equal((name, row, false), (name, row, responses[i].IsError));
            if (!WriteCase.MayRepeat(name))
                Assert.Equal((name, row, stored?.ETag), (name, row, responses[i].Headers.ETag));
        }

        if (!WriteCase.MayRepeat(name))
            Assert.Equal((name, faults is [Fault.Repeat] ? 0 : 1), (name, road.Writes.Count(IsApplied)));
    }

    // A transaction that is refused is answered 202 as well; the refusal stands within.
    private static bool IsApplied(ProxiedRequest write) =>
        write.Answer is { Status: < 300 } answer && !answer.Text.Contains("odata.error", StringComparison.Ordinal);
}

using Tcns.Storage.Account;
using Tcns.Testing;

namespace Tcns.Storage.Tests.Account;

public class SharedReadsTests
{
    private readonly List<TaskCompletionSource<int>> readings = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task However_many_ask_while_one_is_read_share_the_next_which_begins_after_them()
    {
        var reads = Reads();
        var first = reads.AskAsync("a", Cancel);
        Task<int>[] others = [.. Enumerable.Range(0, 100).Select(_ => reads.AskAsync("a", Cancel))];
        Assert.Single(readings);

        readings[0].SetResult(1);
        Assert.Equal(1, await first);
        await BegunAsync(2);
        readings[1].SetResult(2);

        Assert.All(await Task.WhenAll(others), answer => Assert.Equal(2, answer));
        Assert.Equal(2, readings.Count);
    }

    [Fact]
    public async Task Who_asks_when_nothing_is_read_has_it_read_at_once()
    {
        var reads = Reads();
        for (var number = 1; number <= 3; number++)
        {
            var asked = reads.AskAsync("a", Cancel);
            Assert.Equal(number, readings.Count);
            readings[^1].SetResult(number);
            Assert.Equal(number, await asked);
        }
    }

    [Fact]
    public void Other_things_are_read_beside_it()
    {
        var reads = Reads();

        _ = reads.AskAsync("a", Cancel);
        _ = reads.AskAsync("b", Cancel);

        Assert.Equal(2, readings.Count);
    }

    [Fact]
    public async Task One_that_hangs_holds_nobody_up_for_ever()
    {
        var reads = Reads(TimeSpan.FromMilliseconds(20));
        var hanging = reads.AskAsync("a", Cancel);
        var second = reads.AskAsync("a", Cancel);
        await BegunAsync(2);
        var third = reads.AskAsync("a", Cancel);
        readings[1].SetResult(2);
        Assert.Equal(2, await second);
        await BegunAsync(3);
        readings[2].SetResult(3);

        Assert.Equal(3, await third);
        Assert.False(hanging.IsCompleted);
        readings[0].SetResult(1);
        Assert.Equal(1, await hanging);
        var after = reads.AskAsync("a", Cancel);
        await BegunAsync(4);
        readings[3].SetResult(4);
        Assert.Equal(4, await after);
    }

    [Fact]
    public async Task A_failure_is_told_to_all_who_shared_it_and_to_nobody_after_them()
    {
        var reads = Reads();
        var first = reads.AskAsync("a", Cancel);
        Task<int>[] others = [reads.AskAsync("a", Cancel), reads.AskAsync("a", Cancel)];
        readings[0].SetException(new InvalidOperationException("one"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => first);
        await BegunAsync(2);
        readings[1].SetException(new InvalidOperationException("two"));
        foreach (var other in others)
            Assert.Equal("two", (await Assert.ThrowsAsync<InvalidOperationException>(() => other)).Message);

        var after = reads.AskAsync("a", Cancel);
        readings[2].SetResult(3);

        Assert.Equal(3, await after);
    }

    [Fact]
    public async Task Who_waits_no_longer_takes_it_from_nobody()
    {
        var reads = Reads();
        using var tired = new CancellationTokenSource();
        var first = reads.AskAsync("a", tired.Token);
        var second = reads.AskAsync("a", tired.Token);
        var patient = reads.AskAsync("a", Cancel);

        await tired.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        readings[0].SetResult(1);
        await BegunAsync(2);
        readings[1].SetResult(2);

        Assert.Equal(2, await patient);
    }

    private SharedReads<string, int> Reads(TimeSpan? patience = null) => new(
        _ =>
        {
            var reading = new TaskCompletionSource<int>();
            lock (readings)
                readings.Add(reading);
            return reading.Task;
        },
        patience ?? TimeSpan.FromMinutes(1));

    private Task BegunAsync(int count) => Patience.UntilAsync($"{count} readings", TimeSpan.FromSeconds(20), () =>
    {
        lock (readings)
            return readings.Count == count;
    });
}

using System.Collections.Concurrent;
using Azure;
using Tcns.Analytics.Feed.Files;
using Tcns.Analytics.Feed.Manifest;
using Tcns.Domain.Places;
using Tcns.Functions.Rollups;
using Tcns.Storage.Feed;
using Tcns.Testing;

namespace Tcns.Functions.Tests.Rollups;

public class NewestFeedsTests
{
    private static readonly UnitCode Province = UnitCode.Parse("31");
    private static readonly DateTimeOffset At = new(2026, 11, 20, 2, 0, 0, TimeSpan.Zero);
    private readonly ConcurrentQueue<TaskCompletionSource<ProvinceFeed?>> readings = [];
    private readonly HeldTime time = new();
    private readonly NewestFeeds newest;

    public NewestFeedsTests()
    {
        newest = new NewestFeeds((_, _, _) => BeginAsync(), time);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_began_to_be_read_before_a_publication_is_not_shown_after_it(bool isKnown)
    {
        var (old, published) = (Feed(1), Feed(2));
        if (isKnown)
            await KnowAsync(old);
        var slow = newest.FindAsync(Province, Cancel);
        var late = Next();

        newest.Publish(Province, published);
        late.SetResult(old);
        await slow;

        Assert.Same(published, await newest.FindAsync(Province, Cancel));
        Assert.Empty(readings);
    }

    [Fact]
    public async Task However_many_ask_while_it_is_read_they_share_the_next_reading()
    {
        await KnowAsync(Feed(1));
        var first = newest.FindAsync(Province, Cancel);
        Task<ProvinceFeed?>[] others = [.. Enumerable.Range(0, 50).Select(_ => newest.FindAsync(Province, Cancel))];
        time.Ticks += TimeSpan.TicksPerSecond;
        Next().SetResult(Feed(2));
        await first;
        await Patience.UntilAsync("the next reading", TimeSpan.FromSeconds(20), () => readings.Count == 1);
        var read = Feed(3);
        Next().SetResult(read);

        Assert.All(await Task.WhenAll(others), found => Assert.Same(read, found));
        Assert.Empty(readings);
    }

    [Fact]
    public async Task Who_waits_for_a_reading_that_was_quick_has_it_not_read_again()
    {
        await KnowAsync(Feed(1));
        var (first, read) = (newest.FindAsync(Province, Cancel), Feed(2));
        var second = newest.FindAsync(Province, Cancel);
        Next().SetResult(read);

        Assert.Same(read, await first);
        Assert.Same(read, await second);
        Assert.Empty(readings);
    }

    [Fact]
    public async Task Of_a_reading_that_hung_and_one_that_began_later_the_later_one_stays()
    {
        var (old, published) = (Feed(1), Feed(2));
        var slow = newest.FindAsync(Province, Cancel);
        var late = Next();
        time.Ticks++;
        var fast = newest.FindAsync(Province, Cancel);
        await Patience.UntilAsync("the next reading", TimeSpan.FromSeconds(20), () => readings.Count == 1);
        Next().SetResult(published);
        await fast;

        late.SetResult(old);
        await slow;

        Assert.Same(published, await newest.FindAsync(Province, Cancel));
    }

    [Fact]
    public async Task Who_asks_a_moment_later_has_it_read_once_and_does_not_wait()
    {
        var (old, published) = (Feed(1), Feed(2));
        await KnowAsync(old, TimeSpan.FromSeconds(1));

        Assert.Same(old, await newest.FindAsync(Province, Cancel));
        Assert.Same(old, await newest.FindAsync(Province, Cancel));
        Assert.Single(readings);
        Next().SetResult(published);

        Assert.Same(published, await newest.FindAsync(Province, Cancel));
    }

    [Fact]
    public async Task A_failure_that_nobody_waited_for_is_met_by_who_asks_when_what_is_known_is_too_old()
    {
        var old = Feed(1);
        await KnowAsync(old, TimeSpan.FromSeconds(1));
        await newest.FindAsync(Province, Cancel);
        Next().SetException(new RequestFailedException(503, "away"));
        Assert.Same(old, await newest.FindAsync(Province, Cancel));

        time.Ticks += TimeSpan.TicksPerSecond;
        var late = newest.FindAsync(Province, Cancel);
        await Patience.UntilAsync("an answer", TimeSpan.FromSeconds(20), () =>
        {
            // What was begun in between for nobody fails as well.
            while (readings.TryDequeue(out var reading))
                reading.SetException(new RequestFailedException(503, "away"));
            return late.IsCompleted;
        });
        await Assert.ThrowsAsync<RequestFailedException>(() => late);
    }

    /// <summary>Read so long ago that it is asked for again.</summary>
    private Task KnowAsync(ProvinceFeed feed) => KnowAsync(feed, TimeSpan.FromMinutes(1));

    private async Task KnowAsync(ProvinceFeed feed, TimeSpan ago)
    {
        var first = newest.FindAsync(Province, Cancel);
        Next().SetResult(feed);
        await first;
        time.Ticks += ago.Ticks;
    }

    private TaskCompletionSource<ProvinceFeed?> Next() => readings.TryDequeue(out var reading) ? reading : throw new InvalidOperationException("Nothing is read.");

    private Task<ProvinceFeed?> BeginAsync()
    {
        var reading = new TaskCompletionSource<ProvinceFeed?>();
        readings.Enqueue(reading);
        return reading.Task;
    }

    private static ProvinceFeed Feed(int minute)
    {
        var paths = new FeedPaths(Province, FeedVersion.At(At.AddMinutes(minute)));
        var manifest = FeedManifest.Create(paths, At, "test", [], [], [], dataPackage: null);
        return new ProvinceFeed(new FeedHead(BinaryData.FromString("{}"), new ETag("tag"), paths.Manifest), manifest, null);
    }

    private sealed class HeldTime : TimeProvider
    {
        public long Ticks { get; set; } = TimeSpan.TicksPerDay;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Ticks;
    }
}

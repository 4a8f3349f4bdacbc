using Tcns.Storage.Account;
using Tcns.Storage.Feed;
using Tcns.Testing;

namespace Tcns.Storage.Tests.Feed;

/// <summary>A publication that breaks at each of its calls in turn: readers always meet a whole version.</summary>
public sealed class PublishUnderFaultsTests(Azurite azurite)
{
    /// <summary>Three files, one of them in four pieces and their list; the manifest; what readers follow.</summary>
    private const int Calls = 3 + 3 + 2;

    private static readonly string?[] Versions = ["v1", "v2"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Faults => ["drop-request", "cut-request", "drop-answer", "cut-answer", "refuse"];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_call_that_fails_leaves_readers_with_a_whole_version_and_the_next_try_publishes(string fault)
    {
        var (road, direct, connection) = await RoadAsync();
        var call = 0;
        for (var round = 0; ; round++)
        {
            Assert.True(call < 20, "The publication makes ever more calls.");
            await using var proxy = FaultProxy.InFrontOf(road);
            var store = Through(proxy, road, connection, RetryPatience.Probing);
            var (book, first) = await BeginAsync(direct, $"{fault}-{round}");
            proxy.Plan([.. Enumerable.Repeat<Fault>(new Fault.None(), call), Of(fault)]);

            var failure = await FailureOfAsync(() => store.PublishAsync(book.Publication("v2", first, isLarge: true), Cancel));

            await proxy.SettleAsync(Cancel);
            Assert.Contains(await book.ReadAsync(direct, Cancel), Versions);
            if (proxy.Requests.Any(request => request.Fault is not Fault.None))
            {
                await PublishAgainAsync(direct, book, first);
                call++;
                continue;
            }

            // On a busy machine a call that nothing was done to may take longer than this client waits: the round is made again.
            if (failure is OperationCanceledException && round - call < 20)
                continue;
            Assert.Null(failure);
            Assert.True(call >= Calls, $"Only {call} calls were broken.");
            return;
        }
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_call_that_fails_once_is_tried_again_and_the_publication_is_made(string fault)
    {
        var (road, direct, connection) = await RoadAsync();
        for (var call = 0; call < Calls; call++)
        {
            await using var proxy = FaultProxy.InFrontOf(road);
            var store = Through(proxy, road, connection, RetryPatience.Working);
            var (book, first) = await BeginAsync(direct, $"again-{fault}-{call}");
            proxy.Plan([.. Enumerable.Repeat<Fault>(new Fault.None(), call), Of(fault)]);

            Assert.IsType<PublishOutcome.Published>(await store.PublishAsync(book.Publication("v2", first, isLarge: true), Cancel));
            Assert.Contains(proxy.Requests, request => request.Fault is not Fault.None);
            Assert.Equal("v2", await book.ReadAsync(direct, Cancel));
        }
    }

    [Fact]
    public async Task A_publisher_that_is_killed_at_any_call_leaves_readers_with_the_version_before()
    {
        var (road, direct, connection) = await RoadAsync();
        for (var call = 0; call < Calls; call++)
        {
            await using var proxy = FaultProxy.InFrontOf(road);
            var store = Through(proxy, road, connection, RetryPatience.Working);
            var (book, first) = await BeginAsync(direct, $"kill-{call}");
            var seen = -1;
            var still = proxy.StandStillAt(_ => Interlocked.Increment(ref seen) >= call);
            using var killed = CancellationTokenSource.CreateLinkedTokenSource(Cancel);

            var publishing = store.PublishAsync(book.Publication("v2", first, isLarge: true), killed.Token);
            await still.WaitAsync(TimeSpan.FromMinutes(1), Cancel);
            await killed.CancelAsync();

            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => publishing);
            Assert.Equal("v1", await book.ReadAsync(direct, Cancel));
            await PublishAgainAsync(direct, book, first);
        }
    }

    private static Fault Of(string fault) => fault switch
    {
        "drop-request" => new Fault.DropRequest(),
        "cut-request" => new Fault.CutRequest(),
        "drop-answer" => new Fault.DropAnswer(),
        "cut-answer" => new Fault.CutAnswer(),
        _ => new Fault.Refuse(503),
    };

    /// <returns>What it failed with; null where it was made.</returns>
    private static async Task<Exception?> FailureOfAsync(Func<Task<PublishOutcome>> publish)
    {
        try
        {
            Assert.IsType<PublishOutcome.Published>(await publish());
            return null;
        }
        catch (Exception trouble) when (StorageTrouble.IsOutage(trouble))
        {
            return trouble;
        }
    }

    private static async Task<(FeedBook Book, FeedHead First)> BeginAsync(FeedStore direct, string folder)
    {
        var book = new FeedBook(folder);
        var first = Assert.IsType<PublishOutcome.Published>(await direct.PublishAsync(book.Publication("v1", null), Cancel));
        return (book, first.Head);
    }

    /// <summary>The same once more, as after a restart.</summary>
    private static async Task PublishAgainAsync(FeedStore direct, FeedBook book, FeedHead first)
    {
        Assert.IsType<PublishOutcome.Published>(await direct.PublishAsync(book.Publication("v2", first, isLarge: true), Cancel));
        Assert.Equal("v2", await book.ReadAsync(direct, Cancel));
    }

    private static FeedStore Through(FaultProxy proxy, Uri road, string connection, RetryPatience patience)
    {
        var bent = connection.Replace(road.GetLeftPart(UriPartial.Authority), proxy.Address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal);
        return new FeedStore(new StorageAccount(StorageSettings.FromConnectionString(bent), patience));
    }

    private async Task<(Uri Road, FeedStore Direct, string Connection)> RoadAsync()
    {
        var connection = azurite.TakeAccount();
        var account = new StorageAccount(StorageSettings.FromConnectionString(connection), RetryPatience.Working);
        await new StorageLayout(account).EnsureAsync();
        return (azurite.Blobs, new FeedStore(account), connection);
    }
}

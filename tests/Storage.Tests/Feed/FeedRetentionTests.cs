using NSubstitute;
using Tcns.Storage.Account;
using Tcns.Storage.Feed;
using Tcns.Testing;

namespace Tcns.Storage.Tests.Feed;

public sealed class FeedRetentionTests : IAsyncLifetime
{
    private readonly StorageAccount account;
    private readonly FeedStore store;
    private readonly FeedBook book = new("31");

    public FeedRetentionTests(Azurite azurite)
    {
        account = new StorageAccount(StorageSettings.FromConnectionString(azurite.TakeAccount()), RetryPatience.Working);
        store = new FeedStore(account);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await new StorageLayout(account).EnsureAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task What_was_replaced_stays_for_ninety_days_and_no_longer()
    {
        var head = await PublishAsync("v1", null);
        await PublishAsync("v2", head);

        Assert.Equal(0, await RemoveAsync(TimeSpan.FromDays(89)));
        Assert.NotNull(await store.FindAsync("31/dim_unit/dim_unit-v1.csv", Cancel));

        Assert.Equal(4, await RemoveAsync(TimeSpan.FromDays(91)));
        Assert.Null(await store.FindAsync("31/dim_unit/dim_unit-v1.csv", Cancel));
        Assert.Null(await store.FindAsync("31/manifests/v1.json", Cancel));
        Assert.Equal("v2", await book.ReadAsync(store, Cancel));
        Assert.Equal(0, await RemoveAsync(TimeSpan.FromDays(9_000)));
    }

    [Fact]
    public async Task Of_a_past_day_the_last_publication_stays_alone_and_the_others_only_for_two_days()
    {
        var head = await PublishAsync("morning.1", await PublishAsync("morning.0", null));
        await PublishAsync("evening.0", head);

        Assert.Equal(0, await RemoveAsync(TimeSpan.FromHours(47)));
        Assert.Equal(3, await RemoveAsync(TimeSpan.FromHours(49)));
        Assert.Null(await store.FindAsync("31/fact_visit/fact_visit-morning.0.csv", Cancel));
        Assert.NotNull(await store.FindAsync("31/fact_visit/fact_visit-morning.1.csv", Cancel));
        Assert.Equal("evening.0", await book.ReadAsync(store, Cancel));

        // What was replaced by it is still known, and goes as soon as the days are over.
        Assert.NotNull(await store.FindAsync("31/manifests/morning.0.json", Cancel));
        Assert.Equal(0, await RemoveAsync(TimeSpan.FromDays(89)));
        Assert.Equal(5, await RemoveAsync(TimeSpan.FromDays(91)));
        Assert.Null(await store.FindAsync("31/manifests/morning.0.json", Cancel));
    }

    [Fact]
    public async Task A_file_of_a_thinned_day_stays_where_a_later_publication_names_it()
    {
        var first = await PublishAsync("morning.0", null);
        var second = book.Publication("morning.1", first);
        var manifest = BinaryData.FromString(first.Manifest.ToString().Split('\n')[0] + "\n" + second.Manifest);
        var head = Assert.IsType<PublishOutcome.Published>(await store.PublishAsync(second with { Manifest = manifest }, Cancel)).Head;
        await PublishAsync("evening.0", head);

        Assert.Equal(2, await RemoveAsync(TimeSpan.FromDays(3)));
        Assert.NotNull(await store.FindAsync("31/dim_unit/dim_unit-morning.0.csv", Cancel));
    }

    [Fact]
    public async Task A_file_that_the_newest_publication_has_kept_stays_for_ever()
    {
        var head = await PublishAsync("v1", null);
        var second = book.Publication("v2", head);
        var manifest = BinaryData.FromString(head.Manifest.ToString().Split('\n')[0] + "\n" + second.Manifest);
        await store.PublishAsync(second with { Manifest = manifest }, Cancel);

        Assert.Equal(3, await RemoveAsync(TimeSpan.FromDays(9_000)));
        Assert.Equal("v2", await book.ReadAsync(store, Cancel));
    }

    [Fact]
    public async Task What_was_stored_but_never_published_goes_after_two_days_and_does_not_count_as_a_successor()
    {
        var head = await PublishAsync("v1", null);
        await PublishAsync("v2", head);
        Assert.IsType<PublishOutcome.Overtaken>(await store.PublishAsync(book.Publication("v3", head), Cancel));

        Assert.Equal(0, await RemoveAsync(TimeSpan.FromDays(1)));
        Assert.Equal(4, await RemoveAsync(TimeSpan.FromDays(3)));
        Assert.Null(await store.FindAsync("31/manifests/v3.json", Cancel));
        Assert.NotNull(await store.FindAsync("31/dim_unit/dim_unit-v1.csv", Cancel));
    }

    [Fact]
    public async Task Other_folders_and_feeds_without_a_manifest_are_left_alone()
    {
        await PublishAsync("v1", null);
        await store.PublishAsync(new FeedBook("310").Publication("v1", null), Cancel);
        await store.PublishAsync(new FeedBook("310").Publication("v2", null), Cancel);

        Assert.Equal(0, await RemoveAsync(TimeSpan.FromDays(9_000)));
        Assert.Null(await Retention(TimeSpan.FromDays(9_000)).NamedAsync("32/latest.json", FeedBook.DayOf, FeedBook.NamesIn, Cancel));
    }

    [Fact]
    public async Task A_manifest_that_cannot_be_read_removes_nothing()
    {
        var head = await PublishAsync("v1", null);
        await PublishAsync("v2", head);

        await Assert.ThrowsAsync<InvalidDataException>(() => Retention(TimeSpan.FromDays(91)).NamedAsync("31/latest.json", FeedBook.DayOf, _ => null, Cancel));
        Assert.NotNull(await store.FindAsync("31/dim_unit/dim_unit-v1.csv", Cancel));
    }

    private async Task<int> RemoveAsync(TimeSpan later)
    {
        var retention = Retention(later);
        return await retention.RemoveOthersAsync("31/", (await retention.NamedAsync(book.LatestName, FeedBook.DayOf, FeedBook.NamesIn, Cancel))!, Cancel);
    }

    private FeedRetention Retention(TimeSpan later)
    {
        var time = Substitute.For<TimeProvider>();
        time.GetUtcNow().Returns(_ => TimeProvider.System.GetUtcNow() + later);
        return new FeedRetention(account, store, time);
    }

    private async Task<FeedHead> PublishAsync(string version, FeedHead? replaces) =>
        Assert.IsType<PublishOutcome.Published>(await store.PublishAsync(book.Publication(version, replaces), Cancel)).Head;
}

using System.Text;
using Azure;
using Tcns.Storage.Account;
using Tcns.Storage.Feed;
using Tcns.Testing;

namespace Tcns.Storage.Tests.Feed;

public sealed class FeedStoreTests : IAsyncLifetime
{
    private readonly string connection;
    private readonly StorageAccount account;
    private readonly FeedStore store;
    private readonly FeedBook book = new("31");

    public FeedStoreTests(Azurite azurite)
    {
        connection = azurite.TakeAccount();
        account = new StorageAccount(StorageSettings.FromConnectionString(connection), RetryPatience.Working);
        store = new FeedStore(account);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await new StorageLayout(account).EnsureAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Readers_follow_what_was_published_last()
    {
        Assert.Null(await book.ReadAsync(store, Cancel));

        var first = await PublishAsync("v1", null);
        Assert.Equal("v1", await book.ReadAsync(store, Cancel));

        await PublishAsync("v2", first);
        Assert.Equal("v2", await book.ReadAsync(store, Cancel));
    }

    [Fact]
    public async Task What_the_service_refuses_though_nothing_is_there_is_told_as_it_was_refused()
    {
        await using var proxy = FaultProxy.InFrontOf(account.Blobs.Uri);
        proxy.PlanFor(request => request.Method == "PUT", new Fault.Refuse(409));

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => Through(proxy).PublishAsync(book.Publication("v1", null), Cancel));

        Assert.Equal(409, refusal.Status);
    }

    [Fact]
    public async Task A_name_that_the_service_refuses_is_of_no_file()
    {
        await using var proxy = FaultProxy.InFrontOf(account.Blobs.Uri);
        proxy.Plan(new Fault.Refuse(400));

        Assert.Null(await Through(proxy).FindAsync("31/refused.csv", Cancel));
        Assert.Single(proxy.Requests);
    }

    [Fact]
    public async Task Who_was_overtaken_changes_nothing()
    {
        var first = await PublishAsync("v1", null);
        await PublishAsync("v2", first);

        Assert.IsType<PublishOutcome.Overtaken>(await store.PublishAsync(book.Publication("v3", first), Cancel));
        Assert.IsType<PublishOutcome.Overtaken>(await store.PublishAsync(book.Publication("v4", null), Cancel));
        Assert.Equal("v2", await book.ReadAsync(store, Cancel));
    }

    [Fact]
    public async Task Of_six_at_once_one_is_published()
    {
        var first = await PublishAsync("v1", null);
        var outcomes = await Task.WhenAll(Enumerable.Range(2, 6).Select(number => store.PublishAsync(book.Publication("v" + number, first), Cancel)));

        var winner = Assert.Single(outcomes.OfType<PublishOutcome.Published>());
        Assert.Equal(5, outcomes.OfType<PublishOutcome.Overtaken>().Count());
        Assert.Equal(Path.GetFileNameWithoutExtension(winner.Head.ManifestName), await book.ReadAsync(store, Cancel));
    }

    [Fact]
    public async Task The_same_publication_once_more_is_published_already()
    {
        await PublishAsync("v1", null);

        Assert.IsType<PublishOutcome.Published>(await store.PublishAsync(book.Publication("v1", null), Cancel));
        Assert.Equal("v1", await book.ReadAsync(store, Cancel));
    }

    [Fact]
    public async Task A_name_that_holds_something_else_stops_the_publication()
    {
        var first = await PublishAsync("v1", null);
        var second = book.Publication("v2", first);
        var file = second.Files[1] with { Name = "31/dim_unit/dim_unit-v1.csv" };

        var outcome = await store.PublishAsync(second with { Files = [second.Files[0], file] }, Cancel);

        Assert.Equal(new PublishOutcome.NameTaken(file.Name), outcome);
        Assert.Equal("v1", await book.ReadAsync(store, Cancel));
    }

    [Fact]
    public async Task A_manifest_that_was_stored_over_another_one_is_not_taken_for_the_same()
    {
        var first = await PublishAsync("v1", null);
        await account.Blobs.GetBlobContainerClient(StorageLayout.Feed).GetBlobClient("31/latest.json").DeleteAsync(cancellationToken: Cancel);
        await PublishAsync("v2", null);
        var head = await store.ReadLatestAsync(book.LatestName, Cancel);

        Assert.IsType<PublishOutcome.NameTaken>(await store.PublishAsync(book.Publication("v1", head), Cancel));
        Assert.IsType<PublishOutcome.Overtaken>(await store.PublishAsync(book.Publication("v1", null), Cancel));
        Assert.NotEqual(first.ETag, head!.ETag);
    }

    [Fact]
    public async Task A_file_is_read_in_parts_and_told_from_its_successor()
    {
        await PublishAsync("v1", null);
        var entry = (await store.FindAsync("31/dim_unit/dim_unit-v1.csv", Cancel))!;
        Assert.Equal(("text/csv", 11), (entry.ContentType, entry.Length));

        await using var part = await store.OpenAsync(entry, 4, 4, Cancel);
        using var reader = new StreamReader(part!, Encoding.UTF8);
        Assert.Equal("unit", await reader.ReadToEndAsync(Cancel));

        Assert.Null(await store.OpenAsync(entry with { ETag = new ETag("\"other\"") }, 0, 1, Cancel));
        Assert.Null(await store.OpenAsync(entry with { Name = "31/none" }, 0, 1, Cancel));
        Assert.Null(await store.FindAsync("31/none", Cancel));
    }

    private FeedStore Through(FaultProxy proxy) => new(new StorageAccount(
        StorageSettings.FromConnectionString(connection.Replace(account.Blobs.Uri.Authority, proxy.Address.Authority, StringComparison.Ordinal)), RetryPatience.Working));

    private async Task<FeedHead> PublishAsync(string version, FeedHead? replaces) =>
        Assert.IsType<PublishOutcome.Published>(await store.PublishAsync(book.Publication(version, replaces), Cancel)).Head;
}

using System.Globalization;
using Tcns.Storage.Tables;
using Tcns.Testing;

namespace Tcns.Storage.Tests.Tables;

/// <summary>What the service would refuse is refused before anything is sent.</summary>
public sealed class ArgumentTests(Azurite azurite) : IAsyncDisposable
{
    private readonly FaultProxy proxy = FaultProxy.InFrontOf(azurite.Tables);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private TableClient Table => new TableServiceClient(
        azurite.ConnectionString.Replace(azurite.Tables.ToString(), proxy.Address.ToString(), StringComparison.Ordinal)).GetTableClient("unsent");

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\tb")]
    [InlineData("a\nb")]
    [InlineData("a\u0085b")]
    [InlineData("a\u007f")]
    public async Task A_key_with_a_forbidden_character_is_refused(string key) => await RefusedAsync(key);

    [Fact]
    public async Task A_key_beyond_1_KiB_is_refused() => await RefusedAsync(new string('ế', 513));

    // Built here, since a test's arguments are passed on as UTF-8.
    [Fact]
    public async Task A_key_with_half_a_character_is_refused()
    {
        await RefusedAsync("a\ud83c");
        await RefusedAsync("\udfe0a");
        await RefusedAsync("\ud83c\ud83c\udfe0");
    }

    [Fact]
    public void A_missing_key_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => { _ = Table.AddEntityAsync(new TableEntity(), Cancel); });
    }

    [Theory]
    [InlineData("ab")]
    [InlineData("1ab")]
    [InlineData("a-b")]
    [InlineData("bảng")]
    [InlineData("abc\n")]
    public void A_name_that_no_table_may_have_is_refused(string name)
    {
        Assert.Throws<ArgumentException>(() => new TableServiceClient(azurite.ConnectionString).GetTableClient(name));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public Task A_transaction_of_none_or_more_than_100_is_refused(int count) =>
        TransactionRefusedAsync(Enumerable.Range(0, count).Select(i => new TableEntity("p", i.ToString(CultureInfo.InvariantCulture))));

    [Fact]
    public Task A_transaction_over_two_partitions_is_refused() => TransactionRefusedAsync([new TableEntity("p", "1"), new TableEntity("q", "2")]);

    [Fact]
    public Task A_transaction_that_writes_a_row_twice_is_refused() => TransactionRefusedAsync([new TableEntity("p", "1"), new TableEntity("p", "1")]);

    [Fact]
    public async Task An_update_without_a_version_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Table.UpdateEntityAsync(new TableEntity("p", "r"), default, cancellationToken: Cancel));
        Assert.Empty(proxy.Requests);
    }

    [Theory]
    [InlineData("not base64!")]
    [InlineData("YQ")]
    [InlineData("_w")]
    public async Task A_token_that_is_none_is_refused(string token)
    {
        await Assert.ThrowsAsync<ArgumentException>(async () => await Table.QueryAsync<TableEntity>(cancellationToken: Cancel).AsPages(token).FirstAsync(Cancel));
        Assert.Empty(proxy.Requests);
    }

    [Fact]
    public async Task A_value_that_no_row_can_hold_is_refused()
    {
        await Assert.ThrowsAsync<NotSupportedException>(() => Table.AddEntityAsync(new TableEntity("p", "r") { ["Share"] = 0.5m }, Cancel));
        await Assert.ThrowsAsync<ArgumentException>(() => Table.AddEntityAsync(new TableEntity("p", "r") { ["At"] = new DateTime(2026, 7, 1) }, Cancel));
        await Assert.ThrowsAsync<ArgumentException>(() => Table.AddEntityAsync(new TableEntity("p", "r") { ["WriteId"] = Guid.Empty }, Cancel));
        Assert.Empty(proxy.Requests);
    }

    public ValueTask DisposeAsync() => proxy.DisposeAsync();

    private async Task RefusedAsync(string key)
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Table.AddEntityAsync(new TableEntity(key, "r"), Cancel));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Table.UpsertEntityAsync(new TableEntity("p", key), cancellationToken: Cancel));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Table.GetEntityAsync<TableEntity>("p", key, cancellationToken: Cancel));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Table.DeleteEntityAsync(key, "r", cancellationToken: Cancel));
        await TransactionRefusedAsync([new TableEntity("p", key)]);
    }

    private async Task TransactionRefusedAsync(IEnumerable<TableEntity> rows)
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Table.SubmitTransactionAsync(rows.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertMerge, row)), Cancel));
        Assert.Empty(proxy.Requests);
    }
}

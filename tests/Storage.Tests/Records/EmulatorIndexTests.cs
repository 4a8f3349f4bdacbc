using Tcns.Storage.Account;
using Tcns.Storage.Tables;
using Tcns.Testing;

namespace Tcns.Storage.Tests.Records;

/// <summary>The index of the local emulator holds for the table <c>records</c> alone: what it finds there, it finds without it elsewhere.</summary>
public sealed class EmulatorIndexTests : IAsyncLifetime
{
    private const string Elsewhere = "elsewhere";
    private Azurite azurite = null!;
    private TableServiceClient service = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        azurite = await Azurite.StartIndexedAsync();
        service = new TableServiceClient(azurite.ConnectionString);
        foreach (var table in new[] { StorageLayout.Records, Elsewhere }.Select(service.GetTableClient))
        {
            await table.CreateIfNotExistsAsync(Cancel);
            foreach (var partition in new[] { "11113-T01", "11113-T02", "11113-T021", "11114-T02", "1111-T02", "11113", "o'clock" })
            {
                for (var row = 0; row < 3; row++)
                    await table.AddEntityAsync(new TableEntity(partition, "r|" + row.ToString(null, null)) { ["Date"] = $"2026-10-0{row + 1}", ["Kind"] = row == 0 ? "shifts" : "visits" }, Cancel);
            }
        }
    }

    public async ValueTask DisposeAsync() => await azurite.DisposeAsync();

    [Theory]
    [InlineData("PartitionKey eq '11113-T02' and RowKey ge 'r|' and RowKey lt 'r}'", 3)]
    [InlineData("PartitionKey eq '11113-T02' and RowKey ge 'r|' and (Kind eq 'visits' or Kind eq 'shifts')", 3)]
    [InlineData("PartitionKey eq '11113-T02' and RowKey eq 'r|0' or Kind eq 'visits'", 15)]
    [InlineData("PartitionKey ge '11113-' and PartitionKey lt '11113.' and Date ge '2026-10-02'", 6)]
    [InlineData("PartitionKey ge '11113-' and PartitionKey lt '11113.' and Kind eq 'shifts' and Date le '2026-10-01'", 3)]
    [InlineData("PartitionKey eq 'o''clock' and RowKey ge 'r|'", 3)]
    [InlineData("PartitionKey eq '99999-T01' and RowKey ge 'r|'", 0)]
    [InlineData("Kind eq 'shifts'", 7)]
    public async Task A_query_finds_the_same_rows_with_the_index_as_without(string filter, int count)
    {
        var found = await RowsAsync(StorageLayout.Records, filter);

        Assert.Equal(await RowsAsync(Elsewhere, filter), found);
        Assert.Equal(count, found.Count);
    }

    [Fact]
    public async Task Pages_follow_each_other_through_the_index()
    {
        var filter = "PartitionKey ge '11113-' and PartitionKey lt '11113.' and RowKey ge 'r|'";
        var pages = await service.GetTableClient(StorageLayout.Records).QueryAsync<TableEntity>(filter, maxPerPage: 2, cancellationToken: Cancel).AsPages().ToListAsync(Cancel);

        Assert.Equal(await RowsAsync(Elsewhere, filter), pages.SelectMany(page => page.Values).Select(Named));
        Assert.True(pages.Count > 1);
    }

    private async Task<IReadOnlyList<string>> RowsAsync(string table, string filter) =>
        await service.GetTableClient(table).QueryAsync<TableEntity>(filter, cancellationToken: Cancel).Select(Named).ToListAsync(Cancel);

    private static string Named(TableEntity row) => row.PartitionKey + " " + row.RowKey;
}

using Tcns.Functions.Tests.HostContract;
using Tcns.Storage.Account;
using Tcns.Storage.Notices;
using Tcns.Storage.Tables;

namespace Tcns.Functions.Tests.Notices;

/// <summary>The table of notices as a test counts its rows.</summary>
internal static class NoticeTable
{
    public static Task<int> CountMarksAsync(Store store) => CountAsync(store, row => row.PartitionKey == NoticeRows.Waiting);

    public static Task<int> CountNoticesAsync(Store store) => CountAsync(store, row => NoticeRows.IsNotice(row.RowKey));

    private static async Task<int> CountAsync(Store store, Func<TableEntity, bool> isMeant)
    {
        var count = 0;
        await foreach (var row in store.Account.Tables.GetTableClient(StorageLayout.Notices).QueryAsync<TableEntity>(cancellationToken: TestContext.Current.CancellationToken))
            count += isMeant(row) ? 1 : 0;
        return count;
    }
}

using Tcns.Storage.Tables;

namespace Tcns.Storage.Tests.Tables;

/// <summary>A table of a test's own, in an emulator that forgets everything.</summary>
internal static class TestTable
{
    private static int count;

    public static async Task<TableClient> CreateAsync(string connectionString, TableClientOptions? options = null)
    {
        var table = new TableServiceClient(connectionString, options).GetTableClient(NewName());
        await table.CreateIfNotExistsAsync(TestContext.Current.CancellationToken);
        return table;
    }

    public static string NewName() => $"test{Interlocked.Increment(ref count)}";
}

using Tcns.Storage.Tables;

namespace Tcns.Benchmarks.Tables;

/// <summary>The client under measurement.</summary>
internal sealed class OurClient(string connectionString, string table)
{
    private readonly TableClient client = new TableServiceClient(connectionString).GetTableClient(table);

    public Task CreateTableAsync() => client.CreateIfNotExistsAsync();

    public Task InsertAsync(int operation) => client.AddEntityAsync(VisitRow.Of(VisitRow.Number(operation), 0));

    public Task SubmitAsync(int operation)
    {
        var number = VisitRow.Number(operation);
        return client.SubmitTransactionAsync(
            Enumerable.Range(0, 100).Select(row => new TableTransactionAction(TableTransactionActionType.Add, VisitRow.Of(number, row))));
    }
}

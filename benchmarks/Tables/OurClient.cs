using Tcns.Storage.Tables;

namespace Tcns.Benchmarks.Tables;

/// <summary>The client under measurement.</summary>
internal sealed class OurClient(string connectionString, string table)
{
    private readonly TableClient client = new TableServiceClient(connectionString).GetTableClient(table);

    public Task CreateTableAsync() => client.CreateIfNotExistsAsync();

    public Task InsertAsync(int operation) => client.AddEntityAsync(VisitRow.Of(VisitRow.Number(operation), 0));

    public Task SubmitAsync(int operation) => client.SubmitTransactionAsync(
        VisitRow.HundredOf(VisitRow.Number(operation)).Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)));
}

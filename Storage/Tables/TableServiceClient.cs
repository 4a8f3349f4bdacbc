using System.Text.Json;
using Azure;
using Azure.Core;

namespace Tcns.Storage.Tables;

/// <summary>The tables of one storage account. Safe to share; one for the life of the process.</summary>
public class TableServiceClient
{
    private const string NextTable = "NextTableName";
    private readonly TablePipeline pipeline;

    public TableServiceClient(string connectionString, TableClientOptions? options = null)
        : this(TablePipeline.For(TableConnectionString.Parse(connectionString), options ?? new TableClientOptions()))
    {
    }

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options = null)
        : this(TablePipeline.For(endpoint, credential, options ?? new TableClientOptions()))
    {
    }

    public TableServiceClient(Uri endpoint, AzureSasCredential credential, TableClientOptions? options = null)
        : this(TablePipeline.For(endpoint, credential, options ?? new TableClientOptions()))
    {
    }

    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions? options = null)
        : this(TablePipeline.For(endpoint, tokenCredential, options ?? new TableClientOptions()))
    {
    }

    /// <summary>For tests that stand in for the service.</summary>
    protected TableServiceClient() => pipeline = null!;

    private TableServiceClient(TablePipeline pipeline) => this.pipeline = pipeline;

    public virtual TableClient GetTableClient(string tableName) => new(pipeline, tableName);

    public virtual Task<Response<TableItem>> CreateTableIfNotExistsAsync(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).CreateIfNotExistsAsync(cancellationToken);

    /// <summary>A table that is not there is no error: the response then has status 404.</summary>
    public virtual Task<Response> DeleteTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).DeleteAsync(cancellationToken);

    public virtual AsyncPageable<TableItem> QueryAsync(
        string? filter = null, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        new TablePageable<TableItem>((token, size, cancel) => FetchAsync(filter, token, size, cancel), maxPerPage, cancellationToken);

    private async Task<Page<TableItem>> FetchAsync(string? filter, string? token, int? size, CancellationToken cancellationToken)
    {
        var query = TablePage.Query(filter, size, select: null, PageToken.ToQuery(token, NextTable));
        using var message = pipeline.CreateMessage(RequestMethod.Get, "Tables" + query);
        await pipeline.SendAsync(message, cancellationToken);
        var response = message.Response;
        if (response.Status != 200)
            throw TableFailure.Of(response);
        return Page<TableItem>.FromValues(TablePage.Read(response.Content, ReadItem), PageToken.From(response, NextTable), response);
    }

    private static TableItem ReadItem(ref Utf8JsonReader reader)
    {
        using var item = JsonDocument.ParseValue(ref reader);
        return new TableItem(item.RootElement.GetProperty("TableName").GetString()!);
    }
}

using System.Text.RegularExpressions;
using Azure;
using Azure.Core;

namespace Tcns.Storage.Tables;

/// <summary>One table. Safe to share.</summary>
public partial class TableClient
{
    private const string NextPartition = "NextPartitionKey";
    private const string NextRow = "NextRowKey";
    private readonly TablePipeline pipeline;
    private readonly TableWriter writer;

    internal TableClient(TablePipeline pipeline, string tableName)
    {
        ArgumentNullException.ThrowIfNull(tableName);
        if (!TableName().IsMatch(tableName))
            throw new ArgumentException("A table's name has 3 to 63 letters and digits of ASCII and begins with a letter.", nameof(tableName));
        this.pipeline = pipeline;
        Name = tableName;
        writer = new TableWriter(pipeline, tableName);
    }

    /// <summary>For tests that stand in for the service.</summary>
    protected TableClient()
    {
        Name = string.Empty;
        pipeline = null!;
        writer = null!;
    }

    public virtual string Name { get; }

    /// <summary>Makes a filter of which the values cannot break out: <c>CreateQueryFilter($"PartitionKey eq {team}")</c>.</summary>
    public static string CreateQueryFilter(FormattableString filter) => QueryFilter.Create(filter);

    public virtual async Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default)
    {
        using var message = await writer.CreateTableAsync(cancellationToken);
        var response = message.Response;
        // Other conflicts, such as TableBeingDeleted, leave no table.
        if (response.IsError && TableFailure.CodeOf(response) != "TableAlreadyExists")
            throw TableFailure.Of(response);
        return Response.FromValue(new TableItem(Name), response);
    }

    public virtual async Task<Response<TableItem>> CreateAsync(CancellationToken cancellationToken = default)
    {
        using var message = await writer.CreateTableAsync(cancellationToken);
        var response = message.Response;
        return response.IsError ? throw TableFailure.Of(response) : Response.FromValue(new TableItem(Name), response);
    }

    /// <summary>A table that is not there is no error: the response then has status 404.</summary>
    public virtual Task<Response> DeleteAsync(CancellationToken cancellationToken = default) => writer.DeleteTableAsync(cancellationToken);

    public virtual Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity => writer.AddAsync(entity, cancellationToken);

    public virtual Task<Response> UpsertEntityAsync<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity => writer.WriteAsync(entity, condition: null, mode, cancellationToken);

    /// <param name="entity">The row.</param>
    /// <param name="ifMatch">The version that is expected; <see cref="ETag.All"/> for any that exists.</param>
    /// <param name="mode">What becomes of properties that the entity does not name.</param>
    /// <param name="cancellationToken">Ends the call; whether the row was written is then unknown.</param>
    public virtual Task<Response> UpdateEntityAsync<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        ifMatch == default
            ? throw new ArgumentException("An update names the version that it expects, or ETag.All.", nameof(ifMatch))
            : writer.WriteAsync(entity, ifMatch, mode, cancellationToken);

    /// <summary>A row that is not there is no error: the response then has status 404.</summary>
    public virtual Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        writer.DeleteAsync(EntityKey.Of(partitionKey, rowKey), ifMatch, cancellationToken);

    /// <summary>Writes all or nothing.</summary>
    /// <exception cref="TableTransactionFailedException">One of the actions could not be done, so none was.</exception>
    public virtual Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default) =>
        writer.SubmitAsync(EntityTransaction.Create(transactionActions), cancellationToken);

    public virtual async Task<Response<T>> GetEntityAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        using var message = await ReadAsync(EntityKey.Of(partitionKey, rowKey), select, cancellationToken);
        var response = message.Response;
        return response.Status == 200
            ? Response.FromValue(EntityJson.Read<T>(response.Content), response)
            : throw TableFailure.Of(response);
    }

    /// <summary>As <see cref="GetEntityAsync"/>, but a row that is not there is no error. A table that is not there is one.</summary>
    public virtual async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        using var message = await ReadAsync(EntityKey.Of(partitionKey, rowKey), select, cancellationToken);
        var response = message.Response;
        return response.Status switch
        {
            200 => Response.FromValue(EntityJson.Read<T>(response.Content), response),
            404 when TableFailure.CodeOf(response) != "TableNotFound" => new NoValueResponse<T>(response),
            _ => throw TableFailure.Of(response),
        };
    }

    /// <summary>The rows that fit the filter, ordered by partition key and row key.</summary>
    public virtual AsyncPageable<T> QueryAsync<T>(
        string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        new TablePageable<T>((token, size, cancel) => FetchAsync<T>(filter, select, token, size, cancel), maxPerPage, cancellationToken);

    private async Task<Page<T>> FetchAsync<T>(
        string? filter, IEnumerable<string>? select, string? token, int? size, CancellationToken cancellationToken)
        where T : class, ITableEntity
    {
        var query = TablePage.Query(filter, size, select, PageToken.ToQuery(token, NextPartition, NextRow));
        using var message = pipeline.CreateMessage(RequestMethod.Get, $"{Name}(){query}");
        await pipeline.SendAsync(message, cancellationToken);
        var response = message.Response;
        if (response.Status != 200)
            throw TableFailure.Of(response);
        return Page<T>.FromValues(TablePage.Read(response.Content, EntityJson.Read<T>), PageToken.From(response, NextPartition, NextRow), response);
    }

    private async Task<HttpMessage> ReadAsync(EntityKey key, IEnumerable<string>? select, CancellationToken cancellationToken)
    {
        var message = pipeline.CreateMessage(RequestMethod.Get, key.PathIn(Name) + TablePage.Query(filter: null, size: null, select, position: string.Empty));
        await pipeline.SendAsync(message, cancellationToken);
        return message;
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]{2,62}\\z", RegexOptions.None, 1000)]
    private static partial Regex TableName();
}

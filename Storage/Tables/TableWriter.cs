using System.Text.Json;
using Azure;
using Azure.Core;

namespace Tcns.Storage.Tables;

/// <summary>
/// The writes of one table. Whatever becomes of its answers, a conditional one is carried out at most once, and one without
/// condition leaves what it would have left (<see cref="LostReply"/> says what that covers).
/// </summary>
internal sealed class TableWriter(TablePipeline pipeline, string table)
{
    private const int UsualRow = 1024;
    private readonly LostReply lostReply = new(pipeline, table);

    public async Task<HttpMessage> CreateTableAsync(CancellationToken cancellationToken)
    {
        var message = CreateWrite(RequestMethod.Post, "Tables");
        message.Request.Headers.Add("Prefer", "return-no-content");
        message.Request.Content = RequestContent.Create(JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { ["TableName"] = table }));
        await pipeline.SendAsync(message, cancellationToken);
        return message;
    }

    public async Task<Response> DeleteTableAsync(CancellationToken cancellationToken)
    {
        using var message = CreateBodyless(RequestMethod.Delete, $"Tables('{table}')");
        await pipeline.SendAsync(message, cancellationToken);
        return message.Response is { IsError: false } or { Status: 404 } ? message.Response : throw TableFailure.Of(message.Response);
    }

    public Task<Response> AddAsync(ITableEntity entity, CancellationToken cancellationToken)
    {
        var key = EntityKey.Of(entity);
        var message = CreateWrite(RequestMethod.Post, table);
        message.Request.Headers.Add("Prefer", "return-no-content");
        return SendAsync(message, entity, key, cancellationToken);
    }

    /// <param name="entity">The row.</param>
    /// <param name="condition">The version that is expected; null to insert where there is none.</param>
    /// <param name="mode">What becomes of properties that the entity does not name.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<Response> WriteAsync(ITableEntity entity, ETag? condition, TableUpdateMode mode, CancellationToken cancellationToken)
    {
        var key = EntityKey.Of(entity);
        var message = CreateWrite(mode == TableUpdateMode.Replace ? RequestMethod.Put : RequestMethod.Patch, key.PathIn(table));
        if (condition is { } etag)
            message.Request.Headers.Add("If-Match", etag.ToString("H"));
        return SendAsync(message, entity, key, cancellationToken);
    }

    public async Task<Response> DeleteAsync(EntityKey key, ETag ifMatch, CancellationToken cancellationToken)
    {
        using var message = CreateBodyless(RequestMethod.Delete, key.PathIn(table));
        message.Request.Headers.Add("If-Match", (ifMatch == default ? ETag.All : ifMatch).ToString("H"));
        await pipeline.SendAsync(message, cancellationToken);
        var response = message.Response;
        if (!response.IsError)
            return response;
        if (response.Status != 404 || TableFailure.CodeOf(response) == "TableNotFound")
            throw TableFailure.Of(response);
        // A row that a repeated delete does not find was removed by the attempt before it.
        return LostReply.IsPossibleOfDelete(message, response.Status) ? new WriteResponse(204, etag: null) : response;
    }

    public async Task<Response<IReadOnlyList<Response>>> SubmitAsync(EntityTransaction transaction, CancellationToken cancellationToken)
    {
        var boundary = transaction.Id.Value;
        var body = new PooledBuffer(UsualRow * transaction.Actions.Count);
        TransactionBody.Write(body, transaction, pipeline.Endpoint, table, boundary);
        using var message = pipeline.CreateMessage(RequestMethod.Post, "$batch");
        message.Request.Headers.Add("Content-Type", TransactionBody.ContentType(boundary));
        message.Request.Content = RequestContent.Create(body.Written);
        await pipeline.SendAsync(message, cancellationToken);
        ReturnIfSentOnce(body, message);
        if (message.Response.Status != 202)
            throw TableFailure.Of(message.Response);

        var answer = TransactionAnswer.Parse(message.Response.Content, transaction.Actions.Count);
        if (answer.FailedStatus == 0)
            return Response.FromValue(answer.Responses, message.Response);
        var applied = await lostReply.FindAsync(message, answer.FailedStatus, transaction, cancellationToken);
        return applied is null ? throw answer.Failure() : Response.FromValue(applied, message.Response);
    }

    private async Task<Response> SendAsync(HttpMessage message, ITableEntity entity, EntityKey key, CancellationToken cancellationToken)
    {
        using (message)
        {
            var id = WriteId.New();
            var body = new PooledBuffer(UsualRow);
            EntityJson.WriteAscii(body, entity, id);
            message.Request.Content = RequestContent.Create(body.Written);
            await pipeline.SendAsync(message, cancellationToken);
            ReturnIfSentOnce(body, message);
            if (!message.Response.IsError)
                return message.Response;
            return await lostReply.FindAsync(message, key, id, cancellationToken) ?? throw TableFailure.Of(message.Response);
        }
    }

    /// <summary>An attempt that was given up for another may still be reading from the array.</summary>
    private static void ReturnIfSentOnce(PooledBuffer body, HttpMessage message)
    {
        if (message.ProcessingContext.RetryNumber == 0)
            body.Return();
    }

    private HttpMessage CreateWrite(RequestMethod method, string path)
    {
        var message = pipeline.CreateMessage(method, path);
        message.Request.Headers.Add(HttpHeader.Common.JsonContentType);
        return message;
    }

    // The empty body is sent on purpose: a request without one is repeated by the HTTP stack itself, unseen, when a kept
    // connection breaks, and the repeated delete would then pass for the first.
    private HttpMessage CreateBodyless(RequestMethod method, string path)
    {
        var message = pipeline.CreateMessage(method, path);
        message.Request.Content = RequestContent.Create(ReadOnlyMemory<byte>.Empty);
        return message;
    }
}

using System.Buffers;
using System.Text;
using Azure;

namespace Tcns.Storage.Tables;

/// <summary>A transaction as multipart/mixed: one batch, in it one change set, in it one request for each action.</summary>
internal static class TransactionBody
{
    public static string ContentType(Guid boundary) => $"multipart/mixed; boundary=batch_{boundary}";

    public static void Write(PooledBuffer output, EntityTransaction transaction, string tableAddress, string table, Guid boundary)
    {
        Text(output, $"--batch_{boundary}\r\nContent-Type: multipart/mixed; boundary=changeset_{boundary}\r\n\r\n");
        var partStart = Encoding.ASCII.GetBytes($"--changeset_{boundary}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n");
        for (var i = 0; i < transaction.Actions.Count; i++)
        {
            output.Write(partStart);
            var action = transaction.Actions[i];
            RequestLine(output, action, transaction.Keys[i], tableAddress, table);
            if (action.ActionType != TableTransactionActionType.Delete)
                EntityJson.WriteUtf8(output, action.Entity, transaction.Id);
            output.Write("\r\n"u8);
        }

        Text(output, $"--changeset_{boundary}--\r\n--batch_{boundary}--\r\n");
    }

    private static void RequestLine(PooledBuffer output, TableTransactionAction action, EntityKey key, string tableAddress, string table)
    {
        output.Write(Verb(action.ActionType));
        Text(output, tableAddress);
        Text(output, action.ActionType == TableTransactionActionType.Add ? table : key.PathIn(table));
        output.Write(" HTTP/1.1\r\nAccept: application/json;odata=minimalmetadata\r\nDataServiceVersion: 3.0\r\n"u8);
        if (action.ActionType == TableTransactionActionType.Add)
            output.Write("Prefer: return-no-content\r\n"u8);
        if (Condition(action) is { } etag)
            Text(output, $"If-Match: {etag}\r\n");
        if (action.ActionType != TableTransactionActionType.Delete)
            output.Write("Content-Type: application/json\r\n"u8);
        output.Write("\r\n"u8);
    }

    private static ReadOnlySpan<byte> Verb(TableTransactionActionType type) => type switch
    {
        TableTransactionActionType.Add => "POST "u8,
        TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpsertMerge => "PATCH "u8,
        TableTransactionActionType.UpdateReplace or TableTransactionActionType.UpsertReplace => "PUT "u8,
        TableTransactionActionType.Delete => "DELETE "u8,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not a kind of action."),
    };

    // It is the condition alone that tells an update from an upsert.
    private static string? Condition(TableTransactionAction action) => action.ActionType switch
    {
        TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpdateReplace or TableTransactionActionType.Delete =>
            action.ETag == default ? ETag.All.ToString() : action.ETag.ToString("H"),
        _ => null,
    };

    // All but the rows is ASCII: addresses are escaped, and the service's versions are.
    private static void Text(PooledBuffer output, string text)
    {
        var length = Encoding.ASCII.GetBytes(text, output.GetSpan(text.Length));
        output.Advance(length);
    }
}

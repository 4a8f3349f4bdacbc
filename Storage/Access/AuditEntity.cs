using Azure;
using Tcns.Domain.Access;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Access;

/// <summary>A row of the table <c>audit</c>.</summary>
public sealed class AuditEntity : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public long Number { get; set; }

    public DateTimeOffset At { get; set; }

    public string Actor { get; set; } = "";

    public string Action { get; set; } = "";

    public string Subject { get; set; } = "";

    public string Detail { get; set; } = "";

    public string PreviousHash { get; set; } = "";

    public string Hash { get; set; } = "";

    internal static AuditEntity From(AuditEntry entry, string partition, string row) => new()
    {
        PartitionKey = partition,
        RowKey = row,
        Number = entry.Number,
        At = entry.At,
        Actor = entry.Event.Actor,
        Action = entry.Event.Action,
        Subject = entry.Event.Subject,
        Detail = entry.Event.Detail,
        PreviousHash = entry.PreviousHash,
        Hash = entry.Hash,
    };

    internal AuditEntry Restore() => AuditEntry.Restore(Number, At, new AuditEvent(Actor, Action, Subject, Detail), PreviousHash);
}

using Azure;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Notices;

/// <summary>A mark that a notice may have to be sent yet, in the partition <c>waiting</c>.</summary>
public sealed class NoticeMarkEntity : ITableEntity
{
    public string PartitionKey { get; set; } = NoticeRows.Waiting;

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    /// <summary>When it is put on the queue if it is still there.</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>When the notice was about to be posted.</summary>
    public DateTimeOffset Since { get; set; }
}

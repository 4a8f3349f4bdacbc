using Azure;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Runs;

/// <summary>Since when a timer is watched, as a row of the table <c>runs</c>.</summary>
public sealed class WatchedTimerEntity : ITableEntity
{
    public const string Partition = "watched";

    public string PartitionKey { get; set; } = Partition;

    /// <summary>The function.</summary>
    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public DateTimeOffset Since { get; set; }
}

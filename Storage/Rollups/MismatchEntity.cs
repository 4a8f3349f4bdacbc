using Azure;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Rollups;

/// <summary>A publication that was refused, as a row of the table <c>runs</c>; it goes when the next one succeeds.</summary>
public sealed class MismatchEntity : ITableEntity
{
    public const string Partition = "mismatch";

    public string PartitionKey { get; set; } = Partition;

    /// <summary>The code of the province, or <c>vn</c>.</summary>
    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string What { get; set; } = "";

    public DateTimeOffset Since { get; set; }

    public DateTimeOffset SeenAt { get; set; }
}

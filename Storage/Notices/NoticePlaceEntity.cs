using Azure;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Notices;

/// <summary>Where the notice of an id stands.</summary>
public sealed class NoticePlaceEntity : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    /// <summary>The key of the notice's row.</summary>
    public string Row { get; set; } = "";
}

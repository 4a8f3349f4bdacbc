using Azure;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Changes;

/// <summary>A mark in the table <c>changes</c>: it says nothing but that it is there and, by the service's own clock, since when.</summary>
public sealed class ChangeEntity : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }
}

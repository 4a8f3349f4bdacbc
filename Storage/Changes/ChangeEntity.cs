using Azure;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Changes;

/// <summary>A mark in the table <c>changes</c>: it says that it is there, by the service's own clock since when, and who stored it.</summary>
public sealed class ChangeEntity : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string Writer { get; set; } = "";
}

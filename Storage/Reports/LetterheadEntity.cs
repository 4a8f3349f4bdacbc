using Azure;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Reports;

/// <summary>What a unit wants above and below its papers, as a row of the table <c>reports</c>.</summary>
public sealed class LetterheadEntity : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    /// <summary>As JSON.</summary>
    public string Content { get; set; } = "";
}

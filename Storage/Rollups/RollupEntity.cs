using Azure;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Rollups;

/// <summary>A rollup that somebody has asked for, as a row of the table <c>runs</c>.</summary>
public sealed class RollupEntity : ITableEntity
{
    public const string Partition = "rollup";

    public string PartitionKey { get; set; } = Partition;

    /// <summary>Its id.</summary>
    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string Unit { get; set; } = "";

    public string Period { get; set; } = "";

    public string State { get; set; } = "";

    /// <summary>In percent.</summary>
    public int Progress { get; set; }

    /// <summary>What was published; empty until it is done.</summary>
    public string Version { get; set; } = "";

    public DateTimeOffset AskedAt { get; set; }
}

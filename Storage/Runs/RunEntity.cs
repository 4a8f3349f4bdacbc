using Azure;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Runs;

/// <summary>A row of the table <c>runs</c>: partition is the function, row what it ran for ("-" for a timer).</summary>
public sealed class RunEntity : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    /// <summary>How often it ran to its end, deliveries of the same message counted once.</summary>
    public int Runs { get; set; }

    /// <summary>Of the messages that ran last, newest first, divided by commas: a delivery that is repeated is known by them.</summary>
    public string MessageIds { get; set; } = "";

    /// <summary>Null until it has once run to its end.</summary>
    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>When its last run failed; null when that ran to its end.</summary>
    public DateTimeOffset? FailedAt { get; set; }

    /// <summary>The kind of the exception by which it failed, and no more of it: texts of exceptions may hold data.</summary>
    public string? Failure { get; set; }
}

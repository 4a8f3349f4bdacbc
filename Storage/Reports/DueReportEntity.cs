using Azure;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Reports;

/// <summary>A report that is owed, as a row of the table <c>reports</c>; who owes it and for which period say its keys.</summary>
public sealed class DueReportEntity : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    /// <summary>The last day in time, as <c>2026-12-24</c>.</summary>
    public string DueOn { get; set; } = "";

    /// <summary>As <c>2026-10-01</c>.</summary>
    public string OpenedOn { get; set; } = "";

    /// <summary>As <c>due-in-3</c>.</summary>
    public string Stage { get; set; } = "";
}

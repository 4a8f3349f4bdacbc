using Azure;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Reports;

/// <summary>What is kept of a report beside its deadline: its versions, or that somebody asked for it; which of them its row's ending says.</summary>
public sealed class ReportEntity : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    /// <summary>Of a submitted report: its versions and what was decided on them, as JSON.</summary>
    public string? Versions { get; set; }

    /// <summary>Of a request: the last day in time, as <c>2026-12-24</c>.</summary>
    public string? DueOn { get; set; }

    /// <summary>Of a request, as <c>2026-12-01</c>.</summary>
    public string? AskedOn { get; set; }

    public string? Key { get; set; }

    public string? Reason { get; set; }
}

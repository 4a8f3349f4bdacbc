using Azure;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Records;

/// <summary>
/// A version of a record in the table <c>records</c>. What the
/// record says is one JSON text, because its properties depend on its kind; in columns is what rows are found and told apart by.
/// </summary>
public sealed class RecordEntity : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string Id { get; set; } = "";

    public string Kind { get; set; } = "";

    /// <summary>As <c>2026-11-20</c>.</summary>
    public string Date { get; set; } = "";

    public int Version { get; set; }

    public string Status { get; set; } = "";

    public string Content { get; set; } = "";

    /// <summary>Fingerprint of what was first accepted.</summary>
    public string First { get; set; } = "";

    public string? FirstVillage { get; set; }

    public bool IsFirstVillageSent { get; set; }

    public DateTimeOffset ReceivedAt { get; set; }

    /// <summary>What made this version.</summary>
    public string Act { get; set; } = "";

    public DateTimeOffset ActAt { get; set; }

    public string ActBy { get; set; } = "";

    public string? Reason { get; set; }

    public int? ClockAhead { get; set; }

    public string? Answer { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    public DateTimeOffset? ResolvedAt { get; set; }

    public string? ForwardedTo { get; set; }

    public DateTimeOffset? ForwardedAt { get; set; }
}

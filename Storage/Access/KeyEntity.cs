using Azure;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Access;

/// <summary>A row of the table <c>keys</c>. Province and commune stand beside the unit so that lists are filtered by the service.</summary>
public sealed class KeyEntity : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string Role { get; set; } = "";

    public string? Unit { get; set; }

    public string? Commune { get; set; }

    public string? Province { get; set; }

    public string? Member { get; set; }

    public string? Label { get; set; }

    /// <summary>ISO day: tables know no day without a time.</summary>
    public string? ExpiresOn { get; set; }

    public bool IsPrincipal { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public string CreatedBy { get; set; } = "";

    public DateTimeOffset? RevokedAt { get; set; }

    public DateTimeOffset? LastUsedAt { get; set; }
}

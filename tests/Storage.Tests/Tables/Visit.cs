using System.Runtime.Serialization;
using Azure;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Tests.Tables;

/// <summary>A row with a property of every kind that a class may have.</summary>
public sealed class Visit : ITableEntity
{
    public string PartitionKey { get; set; } = "đội-1";

    public string RowKey { get; set; } = "r|1";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string? Note { get; set; }

    public bool Done { get; set; }

    public int People { get; set; }

    public int? Children { get; set; }

    public long Steps { get; set; }

    public double Distance { get; set; }

    public DateTimeOffset At { get; set; } = DateTimeOffset.UnixEpoch;

    public DateTime? EndedAt { get; set; }

    public Guid Device { get; set; }

    public byte[]? Photo { get; set; }

    public DayOfWeek Day { get; set; }

    public DayOfWeek? NextDay { get; set; }

    [IgnoreDataMember]
    public string Unstored { get; set; } = "unstored";

    public string Derived => $"{People} people";
}

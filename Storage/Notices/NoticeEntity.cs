using Azure;
using Tcns.Domain.Notices;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Notices;

/// <summary>A notice, as a row of the table <c>notices</c>; who is told and its id say its keys.</summary>
public sealed class NoticeEntity : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    /// <summary>As <c>report-due-in-3</c>.</summary>
    public string Kind { get; set; } = "";

    /// <summary>Who owes the report.</summary>
    public string About { get; set; } = "";

    public string Period { get; set; } = "";

    /// <summary>As <c>2026-12-24</c>.</summary>
    public string DueOn { get; set; } = "";

    public int Turn { get; set; }

    public DateTimeOffset PostedAt { get; set; }

    /// <summary>Until then nobody but who has claimed it sends it; by the real clock.</summary>
    public DateTimeOffset? LeaseUntil { get; set; }

    public NoticeState EmailState { get; set; }

    public int EmailTries { get; set; }

    public DateTimeOffset? EmailFirstTriedAt { get; set; }

    public DateTimeOffset? EmailNextAt { get; set; }

    /// <summary>Marks of those who have it, divided by commas; made of address and notice, and of no use for anything else.</summary>
    public string EmailReached { get; set; } = "";

    public NoticeState WebhookState { get; set; }

    public int WebhookTries { get; set; }

    public DateTimeOffset? WebhookFirstTriedAt { get; set; }

    public DateTimeOffset? WebhookNextAt { get; set; }
}

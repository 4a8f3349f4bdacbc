using Azure;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Notices;

/// <summary>How a unit wants to be told. Lists are divided by commas.</summary>
public sealed class NoticeSettingsEntity : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = NoticeRows.Settings;

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string Emails { get; set; } = "";

    /// <summary>As <c>21:00</c>.</summary>
    public string QuietFrom { get; set; } = "";

    /// <summary>As <c>06:30</c>.</summary>
    public string QuietTo { get; set; } = "";

    public string WithoutChannels { get; set; } = "";

    public string WithoutKinds { get; set; } = "";
}

namespace Tcns.Domain.Notices;

/// <summary>A way on which notices leave the system.</summary>
public enum NoticeChannel
{
    Email,

    /// <summary>A call of the operator's own gateway, such as one to Zalo.</summary>
    Webhook,
}

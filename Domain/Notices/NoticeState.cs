namespace Tcns.Domain.Notices;

/// <summary>What has become of a notice on one channel.</summary>
public enum NoticeState
{
    /// <summary>It is still to be sent.</summary>
    Waiting,
    Sent,

    /// <summary>Given up.</summary>
    Failed,

    /// <summary>The unit does not want it.</summary>
    Unwanted,

    /// <summary>There is nowhere to send it to.</summary>
    None,
}

using Tcns.Domain.Notices;

namespace Tcns.Functions.Notices;

/// <summary>How notices get out on one channel.</summary>
internal interface INoticeRoad
{
    NoticeChannel Channel { get; }

    /// <summary>Whether the operator has set it up.</summary>
    bool IsOpen { get; }

    /// <summary>Where a notice to a unit with these settings goes; nowhere where empty.</summary>
    IReadOnlyList<string> TargetsOf(NoticeSettings settings);

    /// <summary>Ends within <see cref="DeliverNotice.LongestSending"/>, whatever the other side does.</summary>
    Task<SendOutcome> SendAsync(NoticeLetter letter, string target, CancellationToken cancel);
}

using Tcns.Domain.Notices;

namespace Tcns.Functions.Notices;

/// <summary>All channels, in the order in which they are tried.</summary>
internal sealed class NoticeRoads(IEnumerable<INoticeRoad> roads)
{
    public IReadOnlyList<INoticeRoad> All { get; } = [.. roads];

    /// <summary>How a notice begins that is posted now: waiting on each channel that the operator has set up.</summary>
    public NoticeProgress BeginOn(NoticeChannel channel) =>
        All.Any(road => road.Channel == channel && road.IsOpen) ? NoticeProgress.Waiting : NoticeProgress.None;
}

using Tcns.Domain.Notices;

namespace Tcns.Functions.Notices;

/// <summary>Channels and kinds of notices that a unit does not want.</summary>
internal sealed record UnwantedBody(IReadOnlyList<string> Channels, IReadOnlyList<string> Kinds)
{
    public static UnwantedBody Of(NoticeSettings settings) =>
        new([.. settings.WithoutChannels.Select(NoticeChannels.WireName)], [.. settings.WithoutKinds.Select(NoticeKinds.WireName)]);
}

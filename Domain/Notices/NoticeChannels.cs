namespace Tcns.Domain.Notices;

public static class NoticeChannels
{
    /// <summary>The channels by the names that they are sent and kept under.</summary>
    public static IReadOnlyDictionary<string, NoticeChannel> ByName { get; } = new Dictionary<string, NoticeChannel>(StringComparer.Ordinal)
    {
        ["email"] = NoticeChannel.Email,
        ["webhook"] = NoticeChannel.Webhook,
    };

    public static string WireName(this NoticeChannel channel) => ByName.First(entry => entry.Value == channel).Key;
}

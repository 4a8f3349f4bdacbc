namespace Tcns.Domain.Vocabulary;

/// <summary>By what a campaign reaches people.</summary>
public static class Channels
{
    public static IReadOnlyList<string> All { get; } =
        ["loudspeaker", "notice-board", "poster", "leaflet", "video", "zalo", "facebook", "meeting", "event"];
}

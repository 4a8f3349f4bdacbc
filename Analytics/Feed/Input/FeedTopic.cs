namespace Tcns.Analytics.Feed.Input;

/// <summary>A topic with its names and those of its pillar.</summary>
/// <param name="English">Null where nobody gave one.</param>
/// <param name="Plan">Whose own topic it is; null of everybody's.</param>
public sealed record FeedTopic(
    string Id, string Vietnamese, string? English, string Pillar, string PillarVietnamese, string PillarEnglish, string? Plan);

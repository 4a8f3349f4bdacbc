namespace Tcns.Analytics.Feed.Schema;

/// <summary>A name in a few words, for lists and headings.</summary>
public sealed record FeedTitle(string Vietnamese, string English);

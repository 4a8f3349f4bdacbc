using Tcns.Domain.Indicators;

namespace Tcns.Analytics.Feed.Input;

/// <summary>An indicator of the catalogue, with the name that the catalogue has not.</summary>
public sealed record FeedIndicator(Indicator Item, string English);

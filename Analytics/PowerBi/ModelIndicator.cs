using Tcns.Analytics.Feed.Schema;
using Tcns.Domain.Indicators;

namespace Tcns.Analytics.PowerBi;

/// <summary>An indicator with what people are told of it.</summary>
/// <param name="Formula">How it is computed, in both languages.</param>
public sealed record ModelIndicator(Indicator Item, string English, FeedTitle Formula);

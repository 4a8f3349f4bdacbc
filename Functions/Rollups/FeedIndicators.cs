using Tcns.Analytics.Feed.Input;
using Tcns.Domain.Indicators;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Rollups;

/// <summary>The catalogue with its English names.</summary>
internal static class FeedIndicators
{
    public static IReadOnlyList<FeedIndicator> All { get; } =
        [.. Catalogue.All.Select(indicator => new FeedIndicator(indicator, AppTexts.Get("indicator." + indicator.Id, Language.English)))];
}

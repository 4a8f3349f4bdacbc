using Tcns.Analytics.Feed.Manifest;

namespace Tcns.Functions.SystemHealth;

/// <summary>A feed, and what there is that it does not hold.</summary>
/// <param name="Feed">The code of a province; <c>vn</c> for the nation's.</param>
/// <param name="Manifest">Of the newest publication; null where there is none yet.</param>
/// <param name="CheckedAt">When a publication last ended, whether or not there was anything to make anew; by the business clock.</param>
/// <param name="NewerMarks">How many marks stand for what came after it.</param>
/// <param name="WaitingSince">Since when there is something in marks or in the lake that it does not hold; by the machine's clock.</param>
internal sealed record FeedStanding(string Feed, FeedManifest? Manifest, DateTimeOffset? CheckedAt, int NewerMarks, DateTimeOffset? WaitingSince);

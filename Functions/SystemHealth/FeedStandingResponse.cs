using Tcns.Domain.Places;

namespace Tcns.Functions.SystemHealth;

/// <summary>A feed and its newest publication.</summary>
/// <param name="Feed">The code of a province; <c>vn</c> for the nation's.</param>
/// <param name="Quarter">The newest that it holds.</param>
/// <param name="State"><c>provisional</c>, <c>final</c> or <c>restated</c>.</param>
/// <param name="CheckedAt">When a publication last ended, whether or not there was anything to make anew.</param>
/// <param name="NewerMarks">How many changes it does not hold yet.</param>
/// <param name="WaitingSince">Since when there is anything that it does not hold.</param>
internal sealed record FeedStandingResponse(
    string Feed, string? Name, string? Version, DateTimeOffset? GeneratedAt, string? Quarter, string? State, DateTimeOffset? CheckedAt, int NewerMarks, DateTimeOffset? WaitingSince)
{
    public static FeedStandingResponse Of(FeedStanding feed, OfficialUnits units)
    {
        var quarter = feed.Manifest is { Quarters: [.., var newest] } ? newest : null;
        return new FeedStandingResponse(
            feed.Feed,
            UnitCode.TryParse(feed.Feed, out var province) ? units.Find(province)?.Name : null,
            feed.Manifest?.Version,
            feed.Manifest?.GeneratedAt,
            quarter?.Period,
            quarter?.State.ToString().ToLowerInvariant(),
            feed.CheckedAt,
            feed.NewerMarks,
            feed.WaitingSince);
    }
}

using Tcns.Analytics.Feed.Tables;

namespace Tcns.Analytics.Tests.OData;

/// <summary>A figure as the test reckons with it.</summary>
internal sealed record FigureRow(string Unit, string Level, string? Commune, string? Plan, string Indicator, long Numerator, long? Denominator, decimal? Value, decimal? Target)
{
    public static IReadOnlyList<FigureRow> Some(int count) => [.. Enumerable.Range(0, count).Select(i => new FigureRow(
        $"u{i % 40:D2}", "village", "11113", i % 3 == 0 ? null : $"plan-{i % 3}", $"i{i / 40:D2}",
        i % 50 == 49 ? 4_000_000_000_000 + i : i - 20, i % 4 == 0 ? null : i % 6, i % 5 == 0 ? null : (i - 50) * 1.125000m, i % 2 == 0 ? 0.1m * i : null))];

    public static FeedRoom Write(FeedRoom room, IEnumerable<FigureRow> rows) => room.Write(FactIndicator.Table, rows.Select(row => row.Values()));

    private object?[] Values() =>
    [
        Unit, Level, Commune, "2026-Q4", "civil", "quarter", new DateOnly(2026, 10, 1), new DateOnly(2026, 12, 31), "2026-Q4", Plan, Indicator,
        Numerator, Denominator, Value, Target, null, false, null, null, null, new DateOnly(2026, 11, 20), false, true,
    ];
}

using Tcns.Analytics.Feed.Tables;

namespace Tcns.Analytics.Tests.OData;

/// <summary>A visit as the test reckons with it.</summary>
internal sealed record VisitRow(
    string Id, DateOnly Date, string Commune, string? Village, string Team, long? Start, string? Place, bool IsBusiness, long People, DateTimeOffset ReceivedAt)
{
    private static readonly string?[] Places = ["home", "market", null, "Chợ Lớn", "chợ 'Đêm'", "  online ", "100%_\"", "; DROP TABLE x --", "", "Ấp Tân"];

    public static IReadOnlyList<VisitRow> Some(int count) => [.. Enumerable.Range(0, count).Select(Make)];

    /// <summary>In two quarters, in the order of the feed.</summary>
    public static IReadOnlyList<VisitRow> Ordered(IEnumerable<VisitRow> rows) =>
        [.. rows.OrderBy(row => row.Team, StringComparer.Ordinal).ThenBy(row => row.Date).ThenBy(row => row.Id, StringComparer.Ordinal)];

    public static FeedRoom Write(FeedRoom room, IReadOnlyList<VisitRow> rows)
    {
        foreach (var quarter in rows.GroupBy(row => (row.Date.Year, (row.Date.Month + 2) / 3)).OrderBy(group => group.Key))
            room.Write(FactVisit.Table, quarter.Select(row => row.Values()));
        return room;
    }

    private static VisitRow Make(int i) => new(
        $"{i * 7919 % 100_003:D6}",
        new DateOnly(2026, 8, 1).AddDays(i * 13 % 100),
        i % 3 == 0 ? "11113" : "11114",
        i % 5 == 0 ? null : $"1111{3 + Math.Min(i % 3, 1)}-{i % 4:D2}",
        $"1111{(i % 3 == 0 ? 3 : 4)}-T{i % 4:D2}",
        i % 4 == 0 ? null : i % 1440,
        Places[i % Places.Length],
        i % 7 < 2,
        i % 11,
        new DateTimeOffset(2026, 6, 30, 16, 59, 58, TimeSpan.Zero).AddMinutes(i * 379).AddMicroseconds(i % 3));

    private object?[] Values() =>
    [
        Id, Date, Commune, Village, Team, Start is null ? null : "m" + Start, Start, 45L, Place, true, IsBusiness,
        People, 0L, 0L, 0L, 0L, People, 0L, 0L, 1L, 0L, false, 1L, ReceivedAt,
    ];
}

using Tcns.Analytics.Feed.Tables;

namespace Tcns.Analytics.Tests.OData;

public sealed class VisitFilterTests(VisitFilterTests.Room fixture) : IClassFixture<VisitFilterTests.Room>
{
    private static readonly IReadOnlyList<VisitRow> Rows = VisitRow.Ordered(VisitRow.Some(300));
    private static readonly DateTimeOffset Noon = new(2026, 8, 5, 12, 0, 0, TimeSpan.Zero);

    private static readonly (string Filter, Func<VisitRow, bool> Wanted)[] Cases =
    [
        ("place eq 'market'", row => row.Place == "market"),
        ("place eq 'Chợ Lớn'", row => row.Place == "Chợ Lớn"),
        ("place eq 'chợ ''Đêm'''", row => row.Place == "chợ 'Đêm'"),
        ("place eq '; DROP TABLE x --'", row => row.Place == "; DROP TABLE x --"),
        ("place eq '100%_\"'", row => row.Place == "100%_\""),
        ("place eq ''", row => row.Place?.Length == 0),
        ("place eq null", row => row.Place is null),
        ("null eq place", row => row.Place is null),
        ("place ne null", row => row.Place is not null),
        ("place ne 'market'", row => row.Place != "market"),
        ("not (place eq 'market')", row => row.Place != "market"),
        ("start_minute gt 700", row => row.Start > 700),
        ("start_minute ge 13", row => row.Start >= 13),
        ("start_minute lt 13", row => row.Start < 13),
        ("start_minute le 13", row => row.Start <= 13),
        ("not (start_minute gt 13)", row => !(row.Start > 13)),
        ("start_minute gt null", _ => false),
        ("not (start_minute gt null)", _ => true),
        ("start_minute add 5 gt null", _ => false),
        ("null le length('abc')", _ => false),
        ("start_minute ne 13", row => row.Start != 13),
        ("start_minute eq people_total", row => row.Start == row.People),
        ("people_total gt 2.5", row => row.People > 2.5m),
        ("people_total gt 3 and is_business", row => row.People > 3 && row.IsBusiness),
        ("people_total gt 3 or is_business eq true", row => row.People > 3 || row.IsBusiness),
        ("not is_business", row => !row.IsBusiness),
        ("is_business ne false", row => row.IsBusiness),
        ("(people_total gt 3) eq is_business", row => row.People > 3 == row.IsBusiness),
        ("people_total in (1,3,5)", row => row.People is 1 or 3 or 5),
        ("place in ('home','Ấp Tân')", row => row.Place is "home" or "Ấp Tân"),
        ("not (place in ('home'))", row => row.Place != "home"),
        ("date eq 2026-08-14", row => row.Date == new DateOnly(2026, 8, 14)),
        ("date ge 2026-10-01 and date lt 2026-11-01", row => row.Date.Month == 10),
        ("year(date) eq 2026 and month(date) eq 9 and day(date) le 3", row => row.Date is { Year: 2026, Month: 9, Day: <= 3 }),
        ("received_at lt 2026-08-05T12:00:00Z", row => row.ReceivedAt < Noon),
        ("received_at ge 2026-08-05T19:00:00+07:00", row => row.ReceivedAt >= Noon),
        ("month(received_at) eq 6", row => row.ReceivedAt.UtcDateTime.Month == 6),
        ("year(received_at) eq 2026 and day(received_at) eq 1", row => row.ReceivedAt.UtcDateTime.Day == 1),
        ("hour(received_at) eq 16 or minute(received_at) eq 59", row => row.ReceivedAt.Hour == 16 || row.ReceivedAt.Minute == 59),
        ("second(received_at) eq 58", row => row.ReceivedAt.Second == 58),
        ("date(received_at) eq 2026-08-05", row => DateOnly.FromDateTime(row.ReceivedAt.UtcDateTime) == new DateOnly(2026, 8, 5)),
        ("date(received_at) gt date", row => DateOnly.FromDateTime(row.ReceivedAt.UtcDateTime) > row.Date),
        ("contains(place,'ợ')", row => row.Place?.Contains('ợ', StringComparison.Ordinal) == true),
        ("contains(place,'%')", row => row.Place?.Contains('%', StringComparison.Ordinal) == true),
        ("not contains(place,'o')", row => row.Place is not null && !row.Place.Contains('o', StringComparison.Ordinal)),
        ("startswith(place,'Ch')", row => row.Place?.StartsWith("Ch", StringComparison.Ordinal) == true),
        ("endswith(place,'n')", row => row.Place?.EndsWith('n') == true),
        ("length(place) eq 7", row => row.Place?.Length == 7),
        ("indexof(place,'ợ') eq 2", row => row.Place?.IndexOf('ợ', StringComparison.Ordinal) == 2),
        ("indexof(place,'x') eq -1", row => row.Place?.IndexOf('x', StringComparison.Ordinal) == -1),
        ("tolower(place) eq 'chợ lớn'", row => row.Place == "Chợ Lớn"),
        ("toupper(place) eq 'ẤP TÂN'", row => row.Place == "Ấp Tân"),
        ("trim(place) eq 'online'", row => row.Place?.Trim() == "online"),
        ("concat(concat(team_code,'/'),place) eq '11114-T02/home'", row => row.Team + "/" + row.Place == "11114-T02/home"),
        ("substring(place,1) eq 'ome'", row => row.Place == "home"),
        ("substring(place,4,3) eq 'Lớn'", row => row.Place == "Chợ Lớn"),
        ("substring(place,-3,2) eq 'ho'", row => row.Place == "home"),
        ("people_total add 1 eq 4", row => row.People + 1 == 4),
        ("people_total sub 1 lt 0", row => row.People == 0),
        ("people_total mul 2 eq 6", row => row.People == 3),
        ("people_total div 3 eq 2", row => row.People / 3 == 2),
        ("start_minute div people_total eq 10", row => row.People != 0 && row.Start / row.People == 10),
        ("people_total mod 3 eq 2", row => row.People % 3 == 2),
        ("-people_total eq -3", row => row.People == 3),
        ("(people_total add 1) mul 2 eq 8", row => row.People == 3),
        ("round(people_total div 2.0) eq 4", row => row.People is 7 or 8),
        ("floor(people_total div 2.0) eq 4", row => row.People is 8 or 9),
        ("ceiling(people_total div 2.0) eq 4", row => row.People is 7 or 8),
    ];

    public static TheoryData<string> Filters => [.. Cases.Select(test => test.Filter)];

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task A_filter_gives_the_rows_that_a_loop_would(string filter)
    {
        var wanted = Rows.Where(Cases.Single(test => test.Filter == filter).Wanted).Select(row => row.Id).ToArray();

        Assert.Equal(wanted, await fixture.Feed.ColumnAsync(FactVisit.Table, "$filter=" + Uri.EscapeDataString(filter), "record_id"));
    }

    [Fact]
    public async Task Four_hundred_conditions_are_no_deep_expression()
    {
        var filter = string.Join(" or ", Enumerable.Range(0, 400).Select(i => $"people_total eq {i % 2 + 3}"));

        Assert.Equal(
            Rows.Where(row => row.People is 3 or 4).Select(row => row.Id),
            await fixture.Feed.ColumnAsync(FactVisit.Table, "$filter=" + filter, "record_id"));
    }

    /// <summary>One for all: nothing in it changes.</summary>
    public sealed class Room : IDisposable
    {
        internal FeedRoom Feed { get; } = VisitRow.Write(new FeedRoom(), Rows);

        public void Dispose() => Feed.Dispose();
    }
}

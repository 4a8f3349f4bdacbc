using System.IO.Pipelines;
using Tcns.Analytics.Engine;
using Tcns.Analytics.Feed.Schema;
using Tcns.Analytics.Feed.Tables;
using Tcns.Analytics.OData;

namespace Tcns.Analytics.Tests.OData;

public class RowReachTests
{
    private static readonly RowReach Province = new RowReach.Province("31");
    private static readonly RowReach Commune = new RowReach.Commune("11113");
    private static readonly RowReach Team = new RowReach.Team("11113-T01", "11113", "11113-01");
    private static readonly RowReach CommuneTeam = new RowReach.Team("11113-T00", "11113", VillageCode: null);

    // Where a row lies: its own code, level, commune, village, team.
    private static readonly (string Unit, string Level, string? Commune, string? Village, string? Team)[] Places =
    [
        ("31", "province", null, null, null),
        ("11113", "commune", "11113", null, null),
        ("11113-01", "village", "11113", "11113-01", null),
        ("11113-02", "village", "11113", "11113-02", null),
        ("11113-T00", "team", "11113", null, "11113-T00"),
        ("11113-T01", "team", "11113", "11113-01", "11113-T01"),
        ("11113-T02", "team", "11113", "11113-02", "11113-T02"),
        ("11114", "commune", "11114", null, null),
        ("11114-01", "village", "11114", "11114-01", null),
        ("11114-T01", "team", "11114", "11114-01", "11114-T01"),
    ];

    public static TheoryData<string> Names => [.. FeedCatalogue.All.Select(table => table.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_reader_gets_the_rows_of_its_unit(string name)
    {
        var table = FeedCatalogue.ByName[name];
        var rows = Places.Where(place => CanBe(table, place)).ToArray();
        using var room = new FeedRoom().Write(table, rows.Select(place => Row(table, place)));

        foreach (var reach in (RowReach[])[Province, Commune, Team, CommuneTeam])
        {
            var wanted = rows.Where(place => Sees(RowOwners.Of(table), reach, place)).Select(place => place.Unit).Order(StringComparer.Ordinal).ToArray();
            await MustGiveAsync(room, table, reach, wanted.Length);
            if (RowOwners.Of(table) is RowOwner.Unit or RowOwner.UnitAndThoseAbove)
                Assert.Equal(wanted, (await room.ColumnAsync(table, "", "unit_code", reach)).Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_table_says_whose_its_rows_are_by_columns_that_it_has(string name)
    {
        var table = FeedCatalogue.ByName[name];
        string[] needed = RowOwners.Of(table) switch
        {
            RowOwner.Team => ["commune_code", "team_code"],
            RowOwner.Unit => ["commune_code", "unit_code"],
            RowOwner.UnitAndThoseAbove => ["commune_code", "unit_code", "level"],
            RowOwner.Commune => ["commune_code"],
            _ => [],
        };

        Assert.Subset(table.Columns.Select(column => column.Name).ToHashSet(), needed.ToHashSet());
        Assert.Equal(RowOwners.Of(table) is RowOwner.Everybody, !table.Columns.Any(column => column.Name == "commune_code"));
    }

    [Fact]
    public async Task No_filter_reaches_beyond()
    {
        var table = FeedCatalogue.ByName["fact_indicator"];
        using var room = new FeedRoom().Write(table, Places.Select(place => Row(table, place)));

        Assert.Empty(await room.ColumnAsync(table, "$filter=unit_code eq '11114'", "unit_code", Commune));
        Assert.Equal(["11113-01", "11113-T01"], await room.ColumnAsync(table, "$filter=true or unit_code eq '11114' or not false", "unit_code", Team));
        Assert.Equal(["2"], await room.ColumnAsync(table, "$apply=filter(true)/aggregate($count as n)", "n", Team));
    }

    /// <summary>
    /// What a query reckons can be beyond the range of its type: were it reckoned of rows beyond the reach, the refusal would tell of them,
    /// one question after the other.
    /// </summary>
    [Theory]
    [InlineData("$filter=(numerator mul 4611686018427387904) mod 3 ge -5")]
    [InlineData("$apply=groupby((unit_code,numerator))/filter((numerator mul 4611686018427387904) mod 3 ge -5)")]
    [InlineData("$orderby=numerator mul 4611686018427387904")]
    public async Task No_refusal_tells_of_rows_beyond(string query)
    {
        var table = FactIndicator.Table;
        using var room = new FeedRoom().Write(table, Places.SelectMany(place => Enumerable.Range(0, 300).Select(number => Figure(table, place, number))));

        Assert.False(await IsReckonedAsync(room, table, query, Province));
        foreach (var reach in (RowReach[])[Commune, Team, CommuneTeam])
            Assert.True(await IsReckonedAsync(room, table, query, reach), reach.ToString());
    }

    [Theory]
    [InlineData("$filter=(label_longitude mul 99999999999999999) mod 3 ge -5")]
    [InlineData("$apply=groupby((unit_code,label_longitude))/filter((label_longitude mul 99999999999999999) mod 3 ge -5)")]
    public async Task No_refusal_tells_of_rows_beyond_where_rows_above_are_seen_too(string query)
    {
        var table = DimUnit.Table;
        using var room = new FeedRoom().Write(table, Places.SelectMany(place => Enumerable.Range(0, 300).Select(number => Labelled(table, place, number))));

        Assert.False(await IsReckonedAsync(room, table, query, Province));
        foreach (var reach in (RowReach[])[Commune, Team, CommuneTeam])
            Assert.True(await IsReckonedAsync(room, table, query, reach), reach.ToString());
    }

    private static object?[] Labelled(FeedTable table, (string Unit, string Level, string? Commune, string? Village, string? Team) place, int number) =>
    [
        .. table.Columns.Select(column => column.Name switch
        {
            "label_longitude" => place.Commune == "11114" ? 99m : 0.0001m,
            "unit_code" => number == 0 ? place.Unit : place.Unit + "-" + number.ToString("D6", System.Globalization.CultureInfo.InvariantCulture),
            _ => Value(column, place),
        }),
    ];

    private static async Task<bool> IsReckonedAsync(FeedRoom room, FeedTable table, string query, RowReach reach)
    {
        if (room.Feed.Open(room.Request(table, query, reach: reach), TestContext.Current.CancellationToken) is not ODataOpening.Ready ready)
            return false;
        using var answer = ready.Answer;
        try
        {
            await answer.WriteAsync(PipeWriter.Create(Stream.Null), TestContext.Current.CancellationToken);
            return true;
        }
        catch (EngineException trouble) when (trouble.Kind == EngineTrouble.Value)
        {
            return false;
        }
    }

    /// <summary>Of a place beyond, more than the query's factor bears.</summary>
    private static object?[] Figure(FeedTable table, (string Unit, string Level, string? Commune, string? Village, string? Team) place, int number) =>
    [
        .. table.Columns.Select(column => column.Name switch
        {
            "numerator" => place.Unit is "11113" or "11113-01" or "11113-02" or "11113-T00" or "11113-T01" or "11113-T02" ? 1L : 7L,
            "indicator_id" => "i" + number.ToString("D6", System.Globalization.CultureInfo.InvariantCulture),
            _ => Value(column, place),
        }),
    ];

    /// <summary>By all ways in which rows, or how many there are, could be learnt.</summary>
    private static async Task MustGiveAsync(FeedRoom room, FeedTable table, RowReach reach, int count)
    {
        var json = await room.JsonAsync(table, "$count=true", reach: reach);
        Assert.Equal(count, json.GetProperty("value").GetArrayLength());
        Assert.Equal(count, json.GetProperty("@odata.count").GetInt32());
        Assert.Equal([count.ToString(System.Globalization.CultureInfo.InvariantCulture)], await room.ColumnAsync(table, "$apply=aggregate($count as n)", "n", reach));
        Assert.Equal(count, (await room.FollowAsync(table, "", 1, reach)).Count);
        var counting = room.Feed.Count(room.Request(table, "", reach: reach), TestContext.Current.CancellationToken);
        Assert.Equal(count, Assert.IsType<ODataCounting.Counted>(counting).Rows);
    }

    /// <summary>By the words of the contract, not by the columns.</summary>
    private static bool Sees(RowOwner owner, RowReach reach, (string Unit, string Level, string? Commune, string? Village, string? Team) place) => (owner, reach) switch
    {
        (RowOwner.Everybody, _) or (_, RowReach.Province) => true,
        (RowOwner.UnitAndThoseAbove, RowReach.Commune) => place.Commune == "11113" || place.Level == "province",
        (_, RowReach.Commune) => place.Commune == "11113",
        (RowOwner.Team, RowReach.Team team) => place.Team == team.Code,
        (RowOwner.Unit, RowReach.Team team) => place.Unit == team.Code || place.Unit == team.VillageCode,
        (RowOwner.UnitAndThoseAbove, RowReach.Team team) => place.Unit == team.Code || place.Unit == team.VillageCode || place.Unit is "11113" or "31",
        _ => false,
    };

    private static bool CanBe(FeedTable table, (string Unit, string Level, string? Commune, string? Village, string? Team) place) =>
        table.Columns.All(column => column.IsNullable || Value(column, place) is not null);

    private static object?[] Row(FeedTable table, (string Unit, string Level, string? Commune, string? Village, string? Team) place) =>
        [.. table.Columns.Select(column => Value(column, place))];

    private static object? Value(FeedColumn column, (string Unit, string Level, string? Commune, string? Village, string? Team) place) => column.Name switch
    {
        "commune_code" => place.Commune,
        "village_code" => place.Village,
        "team_code" => place.Team,
        "level" or "unit_level" => place.Level,
        _ => column.Type.Kind switch
        {
            FeedTypeKind.Text => place.Unit,
            FeedTypeKind.WholeNumber => 1L,
            FeedTypeKind.FixedPoint => 1m,
            FeedTypeKind.Date => new DateOnly(2026, 1, 1).AddDays(Array.IndexOf(Places, place)),
            FeedTypeKind.Timestamp => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
            _ => true,
        },
    };
}

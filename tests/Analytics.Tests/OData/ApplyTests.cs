using System.Text.Json;
using Tcns.Analytics.Feed.Tables;
using Tcns.Analytics.OData;

namespace Tcns.Analytics.Tests.OData;

public class ApplyTests
{
    private static readonly IReadOnlyList<VisitRow> Rows = VisitRow.Some(300);

    [Fact]
    public async Task Groups_have_their_sums_least_greatest_averages_and_counts()
    {
        using var room = VisitRow.Write(new FeedRoom(), Rows);
        const string query = "$apply=groupby((commune_code,is_business),aggregate(people_total with sum as total," +
            "start_minute with min as least,start_minute with max as Least2,people_total with average as mean,place with countdistinct as places,$count as n))";

        var groups = await GroupsAsync(room, query);

        Assert.Equal(
            Rows.GroupBy(row => (row.Commune, row.IsBusiness)).OrderBy(group => group.Key).Select(group => string.Join('|',
                group.Key.Commune, group.Key.IsBusiness, group.Sum(row => row.People), group.Min(row => row.Start), group.Max(row => row.Start),
                Math.Round(group.Average(row => row.People), 9), group.Select(row => row.Place).OfType<string>().Distinct().Count(), group.Count())),
            groups.Select(group => string.Join('|', group.GetProperty("commune_code"), group.GetProperty("is_business").GetBoolean(), group.GetProperty("total"),
                group.GetProperty("least"), group.GetProperty("Least2"), Math.Round(group.GetProperty("mean").GetDouble(), 9), group.GetProperty("places"), group.GetProperty("n"))));
    }

    [Fact]
    public async Task Groups_are_filtered_before_and_after_and_put_in_order()
    {
        using var room = VisitRow.Write(new FeedRoom(), Rows);
        const string query = "$apply=filter(people_total gt 2)/groupby((place),aggregate(people_total with sum as total))" +
            "&$filter=total gt 100&$orderby=total desc&$top=4&$skip=1&$count=true&$select=place,total";

        var json = await room.JsonAsync(FactVisit.Table, query);

        var wanted = Rows.Where(row => row.People > 2).GroupBy(row => row.Place).Select(group => (group.Key, Total: group.Sum(row => row.People)))
            .Where(group => group.Total > 100).OrderByDescending(group => group.Total).ThenBy(group => group.Key, StringComparer.Ordinal).ToArray();
        Assert.Equal(wanted.Skip(1).Take(4), json.GetProperty("value").EnumerateArray().Select(group => (group.GetProperty("place").GetString(), group.GetProperty("total").GetInt64())));
        Assert.Equal(wanted.Length, json.GetProperty("@odata.count").GetInt64());
    }

    [Fact]
    public async Task Groups_of_groups_are_aggregated_again()
    {
        using var room = VisitRow.Write(new FeedRoom(), Rows);

        var groups = await GroupsAsync(room, "$apply=groupby((team_code,date),aggregate(people_total with sum as total))/groupby((team_code),aggregate(total with max as best))");

        Assert.Equal(
            Rows.GroupBy(row => row.Team).OrderBy(team => team.Key, StringComparer.Ordinal)
                .Select(team => team.Key + team.GroupBy(row => row.Date).Max(day => day.Sum(row => row.People))),
            groups.Select(group => $"{group.GetProperty("team_code")}{group.GetProperty("best")}"));
    }

    [Fact]
    public async Task Of_no_rows_the_count_is_nought_and_the_sum_is_nothing()
    {
        using var room = VisitRow.Write(new FeedRoom(), Rows);

        var all = Assert.Single(await GroupsAsync(room, "$apply=filter(place eq 'nowhere')/aggregate(people_total with sum as total,$count as n)"));

        Assert.Equal(JsonValueKind.Null, all.GetProperty("total").ValueKind);
        Assert.Equal(0, all.GetProperty("n").GetInt64());
    }

    [Fact]
    public async Task Decimals_stay_exact()
    {
        using var room = FigureRow.Write(new FeedRoom(), FigureRow.Some(200));

        var all = Assert.Single((await room.JsonAsync(FactIndicator.Table, "$apply=aggregate(target with sum as total,target with average as mean)"))
            .GetProperty("value").EnumerateArray());

        Assert.Equal(FigureRow.Some(200).Sum(row => row.Target), all.GetProperty("total").GetDecimal());
        Assert.Equal(FigureRow.Some(200).Average(row => row.Target), all.GetProperty("mean").GetDecimal());
    }

    [Fact]
    public void Counting_goes_by_what_is_asked_for()
    {
        using var room = VisitRow.Write(new FeedRoom(), Rows);

        Assert.Equal(300, Count(room, "$top=5&$skip=3"));
        Assert.Equal(Rows.Count(row => row.People > 3), Count(room, "$filter=people_total gt 3"));
        Assert.Equal(Rows.Select(row => row.Place).Distinct().Count(), Count(room, "$apply=groupby((place))"));
        Assert.Equal(0, Count(room, "", FactShift.Table));
    }

    private static long Count(FeedRoom room, string query, Tcns.Analytics.Feed.Schema.FeedTable? table = null) =>
        Assert.IsType<ODataCounting.Counted>(room.Feed.Count(room.Request(table ?? FactVisit.Table, query), TestContext.Current.CancellationToken)).Rows;

    private static async Task<JsonElement[]> GroupsAsync(FeedRoom room, string query) =>
        [.. (await room.JsonAsync(FactVisit.Table, query)).GetProperty("value").EnumerateArray()];
}

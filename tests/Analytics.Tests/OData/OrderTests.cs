using Tcns.Analytics.Feed.Tables;

namespace Tcns.Analytics.Tests.OData;

public class OrderTests
{
    private static readonly IReadOnlyList<VisitRow> Rows = VisitRow.Ordered(VisitRow.Some(300));

    private static readonly (string Query, Func<IEnumerable<VisitRow>, IEnumerable<VisitRow>> Wanted)[] Cases =
    [
        ("", rows => rows),
        ("$orderby=place", rows => rows.OrderBy(row => row.Place, StringComparer.Ordinal)),
        ("$orderby=place desc", rows => rows.OrderByDescending(row => row.Place, StringComparer.Ordinal)),
        ("$orderby=start_minute,people_total desc", rows => rows.OrderBy(row => row.Start).ThenByDescending(row => row.People)),
        ("$orderby=start_minute desc", rows => rows.OrderByDescending(row => row.Start)),
        ("$orderby=is_business,received_at desc", rows => rows.OrderBy(row => row.IsBusiness).ThenByDescending(row => row.ReceivedAt)),
        ("$orderby=people_total mul -1", rows => rows.OrderBy(row => -row.People)),
        ("$orderby=place&$top=20&$skip=45", rows => rows.OrderBy(row => row.Place, StringComparer.Ordinal).Skip(45).Take(20)),
        ("$top=7", rows => rows.Take(7)),
        ("$top=0", _ => []),
        ("$skip=295", rows => rows.Skip(295)),
        ("$skip=1000", _ => []),
    ];

    public static TheoryData<string> Queries => [.. Cases.Select(test => test.Query)];

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Rows_come_in_the_order_that_a_loop_would_put_them_in(string query)
    {
        using var room = VisitRow.Write(new FeedRoom(), Rows);

        Assert.Equal(
            Cases.Single(test => test.Query == query).Wanted(Rows).Select(row => row.Id),
            await room.ColumnAsync(FactVisit.Table, query, "record_id"));
    }

    [Fact]
    public async Task What_is_selected_comes_alone_and_in_the_order_asked_for()
    {
        using var room = VisitRow.Write(new FeedRoom(), Rows);

        var json = await room.JsonAsync(FactVisit.Table, "$select=place,date&$orderby=record_id");

        Assert.Equal("https://tcns.example/api/odata/$metadata#fact_visit(place,date)", json.GetProperty("@odata.context").GetString());
        Assert.All(json.GetProperty("value").EnumerateArray(), row => Assert.Equal(["place", "date"], row.EnumerateObject().Select(property => property.Name)));
    }
}

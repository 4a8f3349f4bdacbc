using System.Text.Json;
using Tcns.Analytics.Feed.Tables;
using Tcns.Analytics.OData;

namespace Tcns.Analytics.Tests.OData;

public class PagingTests
{
    private static readonly IReadOnlyList<VisitRow> Rows = VisitRow.Some(600);

    public static TheoryData<string, int> Pages { get; } = new MatrixTheoryData<string, int>(
        [
            "",
            "$orderby=place desc,start_minute",
            "$orderby=start_minute desc&$filter=people_total gt 2&$select=place,start_minute",
            "$orderby=start_minute div 7,people_total mul 0.5 desc,received_at desc,is_business",
            "$orderby=length(place) desc,date desc&$top=377&$skip=5",
            "$apply=groupby((place,start_minute),aggregate(people_total with average as mean))&$orderby=mean desc",
        ],
        [1, 7, 250]);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Pages_give_the_rows_of_the_stream(string query, int size)
    {
        using var room = VisitRow.Write(new FeedRoom(), Rows);

        Assert.Equal(await StreamAsync(room, query), await room.FollowAsync(FactVisit.Table, query, size));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Pages_that_nothing_waits_for_give_the_same(string query, int size)
    {
        using var room = VisitRow.Write(new FeedRoom(openPages: 0), size == 1 ? Rows.Take(60).ToArray() : Rows);

        Assert.Equal(await StreamAsync(room, query), await room.FollowAsync(FactVisit.Table, query, size));
        Assert.Equal(0, room.Pages.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("$orderby=place desc")]
    public async Task Pages_by_skip_and_top_give_the_rows_of_the_stream(string query)
    {
        using var room = VisitRow.Write(new FeedRoom(), Rows);
        var rows = new List<string>();
        for (var skip = 0; skip <= 600; skip += 50)
            rows.AddRange(RowsOf(await room.JsonAsync(FactVisit.Table, $"{query}&$top=50&$skip={skip}")));

        Assert.Equal(await StreamAsync(room, query), rows);
    }

    [Fact]
    public async Task Many_readers_at_once_get_the_same_pages()
    {
        using var room = VisitRow.Write(new FeedRoom(openPages: 3), Rows);
        var all = await StreamAsync(room, "$orderby=place");

        var readers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => room.FollowAsync(FactVisit.Table, "$orderby=place", 50))));

        Assert.All(readers, rows => Assert.Equal(all, rows));
    }

    [Fact]
    public async Task A_page_asked_twice_is_the_same_page()
    {
        using var room = VisitRow.Write(new FeedRoom(), Rows);
        var next = FeedRoom.NextOf(await room.JsonAsync(FactVisit.Table, "$count=true", 100))!;

        var first = await room.BytesAsync(FactVisit.Table, next);
        var second = await room.BytesAsync(FactVisit.Table, next);

        Assert.Equal(first, second);
        Assert.Equal(100, RowsOf(JsonDocument.Parse(first).RootElement).Count());
        Assert.Equal(600, JsonDocument.Parse(first).RootElement.GetProperty("@odata.count").GetInt64());
    }

    [Fact]
    public async Task The_last_page_names_no_other()
    {
        using var room = VisitRow.Write(new FeedRoom(), Rows);

        Assert.Null(FeedRoom.NextOf(await room.JsonAsync(FactVisit.Table, "", 600)));
        Assert.Null(FeedRoom.NextOf(await room.JsonAsync(FactVisit.Table, "$top=10", 10)));
        Assert.NotNull(FeedRoom.NextOf(await room.JsonAsync(FactVisit.Table, "$top=11", 10)));
        Assert.Equal(1, room.Pages.Count);
    }

    [Fact]
    public async Task A_token_names_its_snapshot_and_page_size()
    {
        using var room = VisitRow.Write(new FeedRoom(), Rows);

        var next = FeedRoom.Parsed(FactVisit.Table, FeedRoom.NextOf(await room.JsonAsync(FactVisit.Table, "", 100))!);

        Assert.Equal(FeedRoom.Version, next.Version);
        Assert.Equal(100, next.PageSize);
    }

    [Fact]
    public async Task Each_changed_letter_of_a_token_is_found()
    {
        using var room = VisitRow.Write(new FeedRoom(), Rows);
        var next = FeedRoom.NextOf(await room.JsonAsync(FactVisit.Table, "", 100))!;
        var token = next.Split("$skiptoken=")[1];

        for (var i = 0; i < token.Length; i++)
        {
            var forged = token[..i] + (token[i] == 'A' ? 'B' : 'A') + token[(i + 1)..];
            Assert.Equal(ODataRefusalReason.BadToken, FeedRoom.Refusal(FactVisit.Table, "$skiptoken=" + forged).Reason);
        }
    }

    [Theory]
    [InlineData("$filter=people_total gt 1&")]
    [InlineData("$orderby=place&")]
    public async Task A_token_of_another_query_is_refused(string other)
    {
        using var room = VisitRow.Write(new FeedRoom(), Rows);
        var next = FeedRoom.NextOf(await room.JsonAsync(FactVisit.Table, "", 100))!;

        Assert.Equal(ODataRefusalReason.BadToken, FeedRoom.Refusal(FactVisit.Table, other + next).Reason);
        Assert.Equal(ODataRefusalReason.BadToken, FeedRoom.Refusal(FactShift.Table, next).Reason);
        Assert.Equal(ODataRefusalReason.Malformed, FeedRoom.Refusal(FactVisit.Table, next + "&$top=3").Reason);
    }

    [Fact]
    public async Task Another_readers_open_page_is_not_given_away()
    {
        using var room = VisitRow.Write(new FeedRoom(), Rows);
        var next = FeedRoom.NextOf(await room.JsonAsync(FactVisit.Table, "", 100))!;

        var theirs = await room.ColumnAsync(FactVisit.Table, next, "commune_code", new RowReach.Commune("11113"));

        Assert.All(theirs, commune => Assert.Equal("11113", commune));
    }

    private static IEnumerable<string> RowsOf(JsonElement page) => page.GetProperty("value").EnumerateArray().Select(row => row.GetRawText());

    private static async Task<List<string>> StreamAsync(FeedRoom room, string query) =>
        [.. RowsOf(await room.JsonAsync(FactVisit.Table, query))];
}

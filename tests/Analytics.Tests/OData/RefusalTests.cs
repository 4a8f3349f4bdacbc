using Tcns.Analytics.Feed.Tables;
using Tcns.Analytics.OData;

namespace Tcns.Analytics.Tests.OData;

public class RefusalTests
{
    [Theory]
    [InlineData("$expand=dim_date")]
    [InlineData("$search=x")]
    [InlineData("$compute=people_total add 1 as more")]
    [InlineData("$filter=geo.distance(place,place) gt 1")]
    [InlineData("$filter=cast(place,Edm.Int64) eq 1")]
    [InlineData("$filter=date gt now()")]
    [InlineData("$filter=matchesPattern(place,'x')")]
    [InlineData("$filter=fractionalseconds(received_at) gt 0")]
    [InlineData("$apply=topcount(3,people_total)")]
    [InlineData("$apply=compute(people_total add 1 as more)")]
    [InlineData("$apply=concat(aggregate($count as a),aggregate($count as b))")]
    [InlineData("$apply=aggregate(people_total with custom.median as m)")]
    [InlineData("$apply=aggregate(place with sum as p)")]
    [InlineData("$deltatoken=1")]
    public void What_is_not_done_is_refused(string query)
    {
        var refusal = FeedRoom.Refusal(FactVisit.Table, query);

        Assert.NotEmpty(refusal.Detail);
    }

    [Theory]
    [InlineData("filter=people_total gt 1")]
    [InlineData("$Filter=people_total gt 1")]
    [InlineData("colour=blue")]
    [InlineData("$top=1&$top=2")]
    [InlineData("$top=-1")]
    [InlineData("$top=x")]
    [InlineData("$top=99999999999999999999")]
    [InlineData("$skip=-1")]
    [InlineData("$count=maybe")]
    [InlineData("$filter=")]
    [InlineData("$filter=people_total")]
    [InlineData("$filter=people_total gt")]
    [InlineData("$filter=people_total gt 'many'")]
    [InlineData("$filter=nowhere eq 1")]
    [InlineData("$filter=place eq 'open")]
    [InlineData("$filter=place eq ''' or 1 eq 1")]
    [InlineData("$filter=record_id eq \"a\"")]
    [InlineData("$filter=length(people_total) eq 1")]
    [InlineData("$filter=contains(place)")]
    [InlineData("$filter=people_total in ('a')")]
    [InlineData("$filter=place add 'x' eq 'y'")]
    [InlineData("$orderby=nowhere")]
    [InlineData("$orderby=place upwards")]
    [InlineData("$orderby=place;DROP TABLE x")]
    [InlineData("$select=nowhere")]
    [InlineData("$select=place,dim_date/year")]
    [InlineData("$apply=groupby((nowhere))")]
    [InlineData("$apply=groupby((place),aggregate(people_total with sum as place))")]
    [InlineData("$apply=groupby((place))&$filter=people_total gt 1")]
    [InlineData("$apply=groupby((place))&$select=people_total")]
    [InlineData("$apply=aggregate(people_total with sum as n)&$filter=n eq 'x'")]
    [InlineData("$skiptoken=x")]
    [InlineData("$skiptoken=")]
    public void What_cannot_be_read_is_refused(string query)
    {
        var refusal = FeedRoom.Refusal(FactVisit.Table, query);

        Assert.True(refusal.Reason is ODataRefusalReason.Malformed or ODataRefusalReason.BadToken, refusal.ToString());
        Assert.NotEmpty(refusal.Detail);
    }

    [Fact]
    public void An_expression_that_is_nested_too_deeply_is_refused()
    {
        var nested = string.Concat(Enumerable.Repeat("not (", 300)) + "is_business" + new string(')', 300);
        var sum = string.Concat(Enumerable.Repeat("people_total add ", 300)) + "1 gt 0";

        Assert.Equal(ODataRefusalReason.Malformed, FeedRoom.Refusal(FactVisit.Table, "$filter=" + nested).Reason);
        Assert.Equal(ODataRefusalReason.Malformed, FeedRoom.Refusal(FactVisit.Table, "$filter=" + sum).Reason);
    }

    [Theory]
    [InlineData("$filter=people_total mul 9223372036854775807 gt 1")]
    [InlineData("$orderby=people_total mul 9999999999999999999999.5")]
    [InlineData("$apply=aggregate(people_total mul 922337203685477580 with sum as n)")]
    public void What_goes_beyond_its_type_is_refused_before_anything_is_sent(string query)
    {
        using var room = VisitRow.Write(new FeedRoom(), VisitRow.Some(300));

        var opening = room.Feed.Open(room.Request(FactVisit.Table, query), TestContext.Current.CancellationToken);

        Assert.Equal(ODataRefusalReason.OutOfRange, Assert.IsType<ODataOpening.Refused>(opening).Refusal.Reason);
    }

    [Fact]
    public void What_there_is_no_memory_for_is_refused_before_anything_is_sent()
    {
        using var room = VisitRow.Write(new FeedRoom(memoryBytes: 2_000_000), VisitRow.Some(20_000));

        var opening = room.Feed.Open(room.Request(FactVisit.Table, "$orderby=place desc"), TestContext.Current.CancellationToken);
        var counting = room.Feed.Count(room.Request(FactVisit.Table, "$apply=groupby((record_id,place))"), TestContext.Current.CancellationToken);

        Assert.Equal(ODataRefusalReason.TooMuch, Assert.IsType<ODataOpening.Refused>(opening).Refusal.Reason);
        Assert.Equal(ODataRefusalReason.TooMuch, Assert.IsType<ODataCounting.Refused>(counting).Refusal.Reason);
    }
}

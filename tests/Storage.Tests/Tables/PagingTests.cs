using System.Globalization;
using System.Net;
using Tcns.Storage.Tables;
using Tcns.Testing;

namespace Tcns.Storage.Tests.Tables;

public sealed class PagingTests(Azurite azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_query_goes_on_from_a_token_in_another_process()
    {
        var table = await TestTable.CreateAsync(azurite.ConnectionString);
        for (var i = 0; i < 5; i++)
            await table.AddEntityAsync(new TableEntity("xã Ữ'+%", i.ToString(CultureInfo.InvariantCulture)), Cancel);

        var first = await table.QueryAsync<TableEntity>(maxPerPage: 2, cancellationToken: Cancel).AsPages().FirstAsync(Cancel);
        var another = new TableServiceClient(azurite.ConnectionString).GetTableClient(table.Name);
        var second = await another.QueryAsync<TableEntity>(cancellationToken: Cancel).AsPages(first.ContinuationToken, 2).FirstAsync(Cancel);
        var rest = await another.QueryAsync<TableEntity>(cancellationToken: Cancel).AsPages(second.ContinuationToken).ToListAsync(Cancel);

        Assert.Equal(["0", "1"], first.Values.Select(row => row.RowKey));
        Assert.Equal(["2", "3"], second.Values.Select(row => row.RowKey));
        Assert.Equal(["4"], rest.SelectMany(page => page.Values).Select(row => row.RowKey));
        Assert.Matches("^[A-Za-z0-9_-]+$", first.ContinuationToken);
    }

    [Fact]
    public async Task Empty_and_short_pages_are_not_the_end()
    {
        Uri[] asked = [];
        string[] bodies = ["""{"value":[]}""", """{"value":[{"PartitionKey":"p","RowKey":"1"}]}""", """{"odata.metadata":"x","value":[]}""", """{"value":[{"PartitionKey":"p","RowKey":"2"}]}"""];
        var service = new StubService(request =>
        {
            var page = asked.Length;
            asked = [.. asked, request.RequestUri!];
            var answer = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(bodies[page]) };
            if (page < bodies.Length - 1)
                answer.Headers.Add("x-ms-continuation-NextPartitionKey", $"1!{page}+/=");
            // The service leaves the row out where a partition ends.
            if (page == 1)
                answer.Headers.Add("x-ms-continuation-NextRowKey", "1!r");
            return answer;
        });

        var rows = await service.Table().QueryAsync<TableEntity>("a eq 1", maxPerPage: 5000, select: ["PartitionKey", "RowKey"], cancellationToken: Cancel).ToListAsync(Cancel);

        Assert.Equal(["1", "2"], rows.Select(row => row.RowKey));
        const string Query = "?$filter=a%20eq%201&$top=1000&$select=PartitionKey%2CRowKey";
        Assert.Equal(
            [Query, $"{Query}&NextPartitionKey=1%210%2B%2F%3D", $"{Query}&NextPartitionKey=1%211%2B%2F%3D&NextRowKey=1%21r", $"{Query}&NextPartitionKey=1%212%2B%2F%3D"],
            asked.Select(uri => uri.Query));
    }

    [Fact]
    public async Task Only_selected_properties_come()
    {
        var table = await TestTable.CreateAsync(azurite.ConnectionString);
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 2 }, Cancel);

        var row = await table.QueryAsync<TableEntity>(select: ["RowKey", "B"], cancellationToken: Cancel).SingleAsync(Cancel);
        var point = await table.GetEntityAsync<TableEntity>("p", "r", ["B"], Cancel);

        Assert.Equal(["B", "RowKey"], row.Keys.Where(key => key != "odata.etag").Order());
        Assert.Equal(["B"], point.Value.Keys.Where(key => key != "odata.etag"));
    }
}

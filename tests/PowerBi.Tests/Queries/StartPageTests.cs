using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Tcns.Analytics.Feed.Schema;
using Tcns.PowerBi.Tests.Demo;
using Tcns.PowerBi.Tests.M;
using Tcns.PowerBi.Tests.M.Sources;
using Tcns.PowerBi.Tests.M.Values;
using Tcns.Testing;

namespace Tcns.PowerBi.Tests.Queries;

/// <summary>The start page: what it tells somebody whose first refresh does not go well, each code explained in the guide.</summary>
[Collection(DemoCollection.Name)]
public class StartPageTests(DemoFeed feed)
{
    private const string Well = "✓ Được";
    private const string Province = "08";

    [Fact]
    public async Task All_is_well_with_the_container_and_with_the_account()
    {
        foreach (var address in new[] { DemoBlobs.Container, DemoBlobs.Account })
        {
            var rows = await RowsAsync(address, Province, DemoBlobs.Of(feed));
            Assert.Equal(7, rows.Count);
            Assert.All(rows, row => Assert.Equal((Well, ""), (row.State, row.Code)));
        }

        Assert.All(await ODataRowsAsync("https://tcns.example/api/odata/", Province, new DemoService(feed, Province)), row => Assert.Equal((Well, ""), (row.State, row.Code)));
    }

    [Theory]
    [InlineData("https://ten-tai-khoan.blob.core.windows.net/feed", "08", "TCNS-01")]
    [InlineData("tcns08", "08", "TCNS-01")]
    [InlineData(DemoBlobs.Container, "", "TCNS-02")]
    [InlineData(DemoBlobs.Container, "Tuyên Quang", "TCNS-02")]
    [InlineData("https://khac.blob.core.windows.net/feed", "08", "TCNS-03")]
    [InlineData(DemoBlobs.Container, "99", "TCNS-06")]
    public async Task A_parameter_that_is_wrong_is_told(string address, string province, string code) =>
        AssertFirst(await RowsAsync(address, province, DemoBlobs.Of(feed)), code);

    [Theory]
    [InlineData(DemoBlobs.Container)]
    [InlineData(DemoBlobs.Account)]
    public async Task Who_may_not_read_is_told_what_to_ask_for(string address)
    {
        var rows = await RowsAsync(address, Province, DemoBlobs.Of(feed, HttpStatusCode.Forbidden));

        AssertFirst(rows, "TCNS-03");
        Assert.Contains("Storage Blob Data Reader", rows.Single(row => row.Code == "TCNS-03").Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_without_the_container_and_a_feed_that_is_broken_old_or_empty_are_told()
    {
        AssertFirst(await RowsAsync(DemoBlobs.Account, Province, new BlobShelf(DemoBlobs.Account).Put("other", "a.txt", [1])), "TCNS-05");
        AssertFirst(await RowsAsync(DemoBlobs.Container, Province, Latest("no json")), "TCNS-07");
        AssertFirst(await RowsAsync(DemoBlobs.Container, Province, Latest($$"""{ "schemaVersion": {{FeedCatalogue.SchemaVersion - 1}}, "version": "1", "generatedAt": "2026-11-20T00:00:00+07:00", "quarters": [], "datasets": [] }""")), "TCNS-08");
        AssertFirst(await RowsAsync(DemoBlobs.Container, Province, Latest($$"""{ "schemaVersion": {{FeedCatalogue.SchemaVersion}}, "version": "1", "generatedAt": "2026-11-20T00:00:00+07:00", "quarters": [], "datasets": [ { "name": "dim_unit", "rows": 1, "files": [ { "path": "08/lost.parquet", "format": "parquet" } ] } ] }""")), "TCNS-07");
        AssertFirst(await RowsAsync(DemoBlobs.Container, Province, Latest($$"""{ "schemaVersion": {{FeedCatalogue.SchemaVersion}}, "version": "1", "generatedAt": "2026-11-20T00:00:00+07:00", "quarters": [], "datasets": [] }""")), "TCNS-09");
    }

    /// <summary>One table that fails keeps Power BI from loading any, the start page among them.</summary>
    [Fact]
    public async Task What_the_start_page_tells_of_a_wrong_parameter_is_loaded_because_every_table_is()
    {
        var other = new BlobShelf(DemoBlobs.Account).Put("other", "a.txt", [1]);
        foreach (var (address, province, blobs, code) in new[] { (DemoBlobs.Container, "", DemoBlobs.Of(feed), "TCNS-02"), (DemoBlobs.Container, "99", DemoBlobs.Of(feed), "TCNS-06"), (DemoBlobs.Account, Province, other, "TCNS-05") })
        {
            var world = new MWorld(await ProjectQueries.BlobsAsync(), blobs).Set("StorageAccountUrl", address).Set("ProvinceCode", province);
            Assert.All(FeedCatalogue.All, table => Assert.Empty(world.Table(table.Title.Vietnamese).Rows));
            AssertFirst(Read(world), code);
        }
    }

    [Fact]
    public async Task Where_nothing_can_be_read_every_table_says_so_and_none_is_loaded_without_its_rows()
    {
        foreach (var (address, refusal) in new[] { (DemoBlobs.Container, HttpStatusCode.Forbidden), (DemoBlobs.Account, HttpStatusCode.ServiceUnavailable), ("https://khac.blob.core.windows.net/feed", (HttpStatusCode?)null) })
        {
            var world = new MWorld(await ProjectQueries.BlobsAsync(), DemoBlobs.Of(feed, refusal)).Set("StorageAccountUrl", address).Set("ProvinceCode", Province);
            Assert.All(FeedCatalogue.All, table => Assert.Equal("TCNS-03", Assert.Throws<MException>(() => world.Table(table.Title.Vietnamese).Rows.ToList()).Reason));
        }
    }

    [Fact]
    public async Task Over_OData_each_trouble_is_told_too()
    {
        AssertFirst(await ODataRowsAsync("https://ten-may-chu/api/odata/", Province, new DemoService(feed, Province)), "TCNS-11");
        AssertFirst(await ODataRowsAsync("https://tcns.example/api/", Province, new DemoService(feed, Province)), "TCNS-11");
        AssertFirst(await ODataRowsAsync("https://tcns.example/api/odata/", "", new DemoService(feed, Province)), "TCNS-02");
        AssertFirst(await ODataRowsAsync("https://tcns.example/api/odata/", "31", new DemoService(feed, Province)), "TCNS-14");
        AssertFirst(await ODataRowsAsync("https://tcns.example/api/odata/", Province, new RefusingService(HttpStatusCode.Unauthorized)), "TCNS-12");
        AssertFirst(await ODataRowsAsync("https://tcns.example/api/odata/", Province, new RefusingService(HttpStatusCode.BadGateway)), "TCNS-12");
        AssertFirst(await ODataRowsAsync("https://tcns.example/api/odata/", Province, new RefusingService(HttpStatusCode.NotFound, isRowsOnly: true)), "TCNS-06");
    }

    /// <summary>Nobody makes the start page's query: it says by itself which feed is too old.</summary>
    [Fact]
    public void The_feed_that_is_asked_for_is_the_newest()
    {
        var asked = Regex.Matches(File.ReadAllText(Repository.At("powerbi", "Tcns.SemanticModel", "definition", "tables", "Bắt đầu.tmdl")), @"\[schemaVersion\] < (?<version>[0-9]+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

        Assert.Equal(FeedCatalogue.SchemaVersion.ToString(CultureInfo.InvariantCulture), Assert.Single(asked).Groups["version"].Value);
    }

    [Fact]
    public void Every_code_is_explained_in_the_guide()
    {
        var texts = File.ReadAllText(Repository.At("powerbi", "Tcns.SemanticModel", "definition", "tables", "Bắt đầu.tmdl")) + File.ReadAllText(Repository.At("powerbi", "TcnsOData.SemanticModel", "definition", "tables", "Bắt đầu.tmdl"));
        var guide = File.ReadAllText(Repository.At("docs", "powerbi.md"));

        var codes = Regex.Matches(texts, "TCNS-[0-9]{2}", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(match => match.Value).Distinct().ToList();
        Assert.Equal(11, codes.Count);
        Assert.All(codes, code => Assert.Contains($"| `{code}` |", guide, StringComparison.Ordinal));
    }

    private static BlobShelf Latest(string json) => new BlobShelf(DemoBlobs.Account).Put("feed", Province + "/latest.json", Encoding.UTF8.GetBytes(json));

    private static void AssertFirst(IReadOnlyList<Check> rows, string code)
    {
        var wrong = Assert.Single(rows, row => row.Code.Length > 0);
        Assert.Equal(code, wrong.Code);
        Assert.True(wrong.Advice.Length > 20, wrong.Advice);
        Assert.All(rows.Where(row => row.Step < wrong.Step), row => Assert.Equal(Well, row.State));
        Assert.All(rows.Where(row => row.Step > wrong.Step), row => Assert.Equal(("… Chưa kiểm tra", "", ""), (row.State, row.Code, row.Advice)));
    }

    private static async Task<IReadOnlyList<Check>> RowsAsync(string address, string province, IBlobSource blobs) =>
        Read(new MWorld(await ProjectQueries.BlobsAsync(), blobs).Set("StorageAccountUrl", address).Set("ProvinceCode", province));

    private static async Task<IReadOnlyList<Check>> ODataRowsAsync(string address, string province, IODataSource service) =>
        Read(new MWorld(await ProjectQueries.ODataAsync(), odata: service).Set("ServiceUrl", address).Set("ProvinceCode", province));

    private static IReadOnlyList<Check> Read(MWorld world) =>
        [.. world.Table("Bắt đầu").Rows.Select(row => new Check((int)(decimal)row[0]!, (string)row[2]!, (string)row[3]!, (string)row[4]!))];

    private sealed record Check(int Step, string State, string Code, string Advice);
}

using System.Net;
using System.Text;
using Tcns.PowerBi.Tests.M.Sources;
using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.M;

public class SourceTests
{
    private const string Account = "https://tcns.blob.core.windows.net";
    private const string Third = "92/fact_visit/year=2026/quarter=3/fact_visit-1.parquet";
    private const string Fourth = "92/fact_visit/year=2026/quarter=4/fact_visit-1.parquet";
    private const string Nothing = " UNION ALL SELECT 'no', DATE '2026-12-31', NULL, NULL, NULL, NULL";

    private static readonly Dictionary<string, string> Queries = new()
    {
        ["StorageAccountUrl"] = $"\"{Account}\" meta [IsParameterQuery = true, Type = \"Text\"]",
        ["RangeStart"] = "#datetime(2026, 10, 1, 0, 0, 0) meta [IsParameterQuery = true, Type = \"DateTime\"]",
        ["RangeEnd"] = "#datetime(2027, 1, 1, 0, 0, 0) meta [IsParameterQuery = true, Type = \"DateTime\"]",
        ["InVietnam"] = "(at as nullable datetimezone) as nullable datetime => DateTimeZone.RemoveZone(DateTimeZone.SwitchZone(at, 7))",
        ["FilesOf"] =
            """
            (container as table, province as text, dataset as text) as table =>
                let
                    Latest = Json.Document(container{[Name = province & "/latest.json"]}[Content], 65001),
                    Dataset = List.Select(Latest[datasets], each [name] = dataset),
                    Paths = List.Transform(
                        List.Select(List.Combine(List.Transform(Dataset, each [files])), each [format] = "parquet"), each [path]
                    ),
                    Wanted = Table.SelectRows(container, each List.Contains(Paths, [Name])),
                    Placed = Table.AddColumn(Wanted, "quarter_start", each #datetime(
                        Number.From(Text.BetweenDelimiters([Name], "year=", "/")),
                        3 * Number.From(Text.BetweenDelimiters([Name], "quarter=", "/")) - 2, 1, 0, 0, 0), type datetime)
                in
                    Table.AddColumn(Placed, "quarter_end", each Date.AddMonths([quarter_start], 3), type datetime)
            """,
        ["fact_visit"] =
            """
            let
                Source = AzureStorage.Blobs(StorageAccountUrl),
                Container = Source{[Name = "feed"]}[Data],
                Files = FilesOf(Container, "92", "fact_visit"),
                InRange = Table.SelectRows(Files, each [quarter_start] < RangeEnd and [quarter_end] > RangeStart),
                Rows = Table.Combine(List.Transform(InRange[Content], Parquet.Document)),
                Known = Table.SelectColumns(
                    Rows, {"record_id", "date", "people_total", "share", "received_at", "since_version_2"}, MissingField.UseNull
                ),
                Local = Table.TransformColumns(Known, {{"received_at", InVietnam, type datetime}}),
                Typed = Table.TransformColumnTypes(
                    Local,
                    {
                        {"record_id", type text},
                        {"date", type date},
                        {"people_total", Int64.Type},
                        {"share", Currency.Type},
                        {"since_version_2", type logical}
                    },
                    "en-US"
                ),
                Dated = Table.AddColumn(Typed, "at", each DateTime.From([date]), type datetime),
                Ranged = Table.SelectRows(Dated, each [at] >= RangeStart and [at] < RangeEnd),
                Done = Table.RemoveColumns(Ranged, {"at"})
            in
                Done
            """,
        ["Start"] =
            """
            let
                Names = try List.Count(Table.Column(AzureStorage.Blobs(StorageAccountUrl), "Name")),
                Feed = try AzureStorage.Blobs(StorageAccountUrl){[Name = "feed"]}[Data]
            in
                if Names[HasError] then
                    Names[Error][Reason] & ": " & Names[Error][Message]
                else if Feed[HasError] then
                    "no container: " & Feed[Error][Message]
                else if Table.IsEmpty(Feed[Value]) then
                    "empty"
                else
                    Text.Combine(Table.ColumnNames(Feed[Value]), ",") & " " & Feed[Value]{0}[Folder Path] & Feed[Value]{0}[Extension]
            """,
        ["Served"] = "OData.Feed(\"https://tcns/odata\", null, [Implementation = \"2.0\"]){[Name = \"dim_topic\", Signature = \"table\"]}[Data]",
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_the_files_of_the_quarters_asked_for_are_opened_and_their_rows_come_typed()
    {
        var m = await MParser.ParseAsync(Queries, Cancel);
        var blobs = Feed([Third, Fourth]);
        Assert.Empty(m.Errors.Select(error => $"{error}").Concat(m.UnknownNames).Concat(m.UnknownConstructs));

        var fourth = new MWorld(m, blobs);
        Assert.Equal(
            "#table([record_id as text, date as date, people_total as Int64.Type, share as Currency.Type, received_at as datetime, " +
            "since_version_2 as logical], {{\"thăm\", #date(2026, 10, 1), 3, 1.2346, #datetime(2026, 10, 1, 1, 30, 0), null}, " +
            "{\"no\", #date(2026, 12, 31), null, null, null, null}})",
            Shown.Of(() => fourth.Table("fact_visit")));
        Assert.Equal(["feed/92/latest.json", "feed/" + Fourth], fourth.Opened);
        Assert.Empty(fourth.Table("fact_visit").Misfits);

        var both = new MWorld(m, blobs, instants: ParquetInstants.AsDateTimeZone).Set("RangeStart", new DateTime(2026, 9, 30));
        Assert.Equal(
            [new DateOnly(2026, 9, 30), new DateOnly(2026, 10, 1), new DateOnly(2026, 12, 31)],
            both.Table("fact_visit").Column("date").Cast<DateOnly>());
        Assert.Equal(3, both.Opened.Count);
        Assert.Throws<InvalidOperationException>(() => both.Set("RangeEnd", new DateTime(2026, 1, 1)));

        // Were instants to come without a zone, the function that takes them to Vietnam would say so in each row.
        var without = new MWorld(m, blobs, instants: ParquetInstants.AsDateTime);
        var trouble = Assert.Throws<MException>(() => without.Table("fact_visit").Rows.ToArray());
        Assert.Equal("We cannot convert the value #datetime(2026, 9, 30, 18, 30, 0) to type DateTimeZone.", trouble.Message);
    }

    [Fact]
    public async Task Where_nothing_is_found_an_empty_table_has_the_columns_and_their_types()
    {
        var world = new MWorld(await MParser.ParseAsync(Queries, Cancel), Feed([])).Set("RangeStart", new DateTime(2026, 1, 1));

        var table = world.Table("fact_visit");

        Assert.Equal(
            ["record_id as text", "date as date", "people_total as Int64.Type", "share as Currency.Type", "received_at as datetime", "since_version_2 as logical"],
            table.Columns.Select(column => $"{column}"));
        Assert.Empty(table.Rows);
        Assert.Equal(["feed/92/latest.json"], world.Opened);
    }

    [Fact]
    public async Task What_the_account_refuses_or_lacks_is_an_error_that_try_can_tell_apart()
    {
        var m = await MParser.ParseAsync(Queries, Cancel);
        string? Start(IBlobSource source) => (string?)new MWorld(m, source).Value("Start");

        Assert.Equal(
            "DataSource.Error: Access to the resource is forbidden.",
            Start(new BlobShelf(Account) { Refusal = HttpStatusCode.Forbidden }));
        Assert.Equal(
            "DataSource.Error: AzureBlobs failed to get contents from '" + Account + "'. Status code: 404, description: 'NotFound'.", Start(new BlobShelf("https://other.blob.core.windows.net")));
        Assert.Equal("no container: The key didn't match any rows in the table.", Start(new BlobShelf(Account).Put("other", "a", [])));
        Assert.Equal(
            "Content,Name,Extension,Date accessed,Date modified,Date created,Attributes,Folder Path " + Account + "/feed/.parquet", Start(Feed([])));
        Assert.Equal("gap: AzureStorage.Blobs has no source.", Shown.Of(() => new MWorld(m).Value("Start")));

        var unreadable = new BlobShelf(Account).Put("feed", "92/latest.json", "<html>"u8.ToArray());
        Assert.Equal("DataFormat.Error", Assert.Throws<MException>(() => new MWorld(m, unreadable).Value("fact_visit")).Reason);
    }

    [Fact]
    public async Task A_set_of_an_OData_service_is_found_by_its_name()
    {
        var world = new MWorld(await MParser.ParseAsync(Queries, Cancel), odata: new Service());

        Assert.Equal("#table([topic as text], {{\"92\"}})", Shown.Of(() => world.Table("Served")));
        Assert.Equal(["dim_topic"], world.Fetched);
    }

    private static BlobShelf Feed(string[] files)
    {
        var entries = files.Select(file => $$"""{ "format": "parquet", "path": "{{file}}" }, { "format": "csv", "path": "{{file}}.csv" }""");
        var latest = $$"""{ "datasets": [ { "name": "fact_visit", "files": [ {{string.Join(", ", entries)}} ] }, { "name": "fact_shift", "files": [] } ] }""";
        var shelf = new BlobShelf(Account).Put("feed", "92/latest.json", Encoding.UTF8.GetBytes(latest));
        foreach (var file in files)
            shelf.Put("feed", file, file == Third ? Parquet.Of(Row("'cũ'", "2026-09-30")) : Parquet.Of(Row("'thăm'", "2026-10-01") + Nothing));
        return shelf.Put("feed", "92/fact_visit/year=2026/quarter=4/fact_visit-0.parquet", "replaced"u8.ToArray());
    }

    private static string Row(string id, string date) =>
        $"""
        SELECT {id} AS record_id, DATE '{date}' AS date, 3::BIGINT AS people_total, 1.234567::DECIMAL(18,6) AS share,
            TIMESTAMPTZ '2026-09-30 18:30:00+00' AS received_at, true AS is_first
        """;

    private sealed class Service : IODataSource
    {
        public IEnumerable<string> Sets(string url) => ["fact_visit", "dim_topic"];

        public MTable Rows(string url, string set) => new([new MColumn("topic", MType.Text)], [["92"]]);
    }
}

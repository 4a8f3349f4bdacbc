using System.Security.Cryptography;
using System.Text;
using Tcns.Analytics.Engine;
using Tcns.Analytics.Feed;
using Tcns.Analytics.Feed.Files;
using Tcns.Analytics.Feed.Schema;
using Tcns.Analytics.Feed.Tables;
using Tcns.Analytics.Lake;
using Tcns.Domain.Places;
using Tcns.Domain.Time;

namespace Tcns.Analytics.Tests.Feed;

public sealed class FeedWriterTests : IDisposable
{
    private static readonly FeedPaths Paths = new(UnitCode.Parse("31"), FeedVersion.At(new DateTimeOffset(2026, 12, 1, 18, 30, 0, 123, TimeSpan.Zero)));
    private readonly FeedRoom room = new();

    public static TheoryData<string> Names => [.. FeedCatalogue.All.Select(table => table.Name)];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => room.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public void Both_files_of_a_table_hold_its_rows(string name)
    {
        var table = FeedCatalogue.ByName[name];
        var written = Write(table);
        var rows = room.Rows(FeedSelect.OrderedRows(table, QuarterOf(table)));

        Assert.Equal(rows, room.Rows($"SELECT * FROM read_parquet('{At(written.Parquet.Path)}', hive_partitioning=false)"));
        Assert.All(written.Files, file =>
        {
            Assert.Equal(rows.Count, file.Rows);
            Assert.Equal(new FileInfo(At(file.Path)).Length, file.Bytes);
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(At(file.Path)))), file.Sha256);
        });
    }

    [Fact]
    public void The_files_lie_where_readers_look_for_them()
    {
        Assert.Equal(
            ["31/fact_visit/year=2026/quarter=4/fact_visit-20261201T183000123Z.parquet", "31/fact_visit/year=2026/quarter=4/fact_visit-20261201T183000123Z.csv"],
            Write(FactVisit.Table).Files.Select(file => file.Path));
        Assert.Equal(
            ["31/dim_unit/dim_unit-20261201T183000123Z.parquet", "31/dim_unit/dim_unit-20261201T183000123Z.csv"],
            Write(DimUnit.Table).Files.Select(file => file.Path));
    }

    [Fact]
    public void The_csv_is_for_spreadsheets()
    {
        var bytes = File.ReadAllBytes(At(Write(DimTopic.Table).Csv.Path));

        Assert.Equal(
            "\uFEFFtopic_id,name_vi,name_en,pillar_id,pillar_name_vi,pillar_name_en,plan_id\r\n" +
            "scam-awareness,Phòng chống lừa đảo,Scam awareness,skills,Kỹ năng và an toàn số,Skills and safety,\r\n" +
            "tan-ky-2026.cho-que,\"'=Chợ quê, \"\"số\"\"\",,economy,Kinh tế số,Digital economy,tan-ky-2026\r\n" +
            "vneid,Định danh điện tử VNeID,VNeID,government,Chính quyền số,Digital government,\r\n",
            Encoding.UTF8.GetString(bytes));
    }

    [Fact]
    public void A_text_that_would_be_a_formula_gets_an_apostrophe_in_the_csv_alone()
    {
        string[] dangerous = ["=1", "+1", "-1", "@a", "\ta", "\ra", "＝1", "＠a"];
        string[] harmless = ["", "a=1", " =1", "'=1", "\"=1", "ế=1", "a;b", "a; =1", "a;'b"];

        // To an Excel that divides by semicolons a cell begins within the text.
        (string Text, string Written)[] divided =
        [
            ("a;=1", "a;'=1"), ("a;b;-1;+2", "a;b;'-1;'+2"), ("\n=1", "\n'=1"), ("a\r\n@b", "a\r\n'@b"), ("a\t＋1", "a\t'＋1"), ("a;\"=1", "a;'\"=1"), ("a;'=1", "a;''=1"), ("=a;=b", "'=a;'=b"),
        ];
        foreach (var text in dangerous.Concat(harmless).Concat(divided.Select(one => one.Text)))
            room.Run($"INSERT INTO feed_topic VALUES ('t{Convert.ToHexStringLower(Encoding.UTF8.GetBytes(text))}', '{text.Replace("'", "''", StringComparison.Ordinal)}', NULL, 'p', 'p', 'p', NULL)");
        var written = Write(DimTopic.Table);
        var texts = File.ReadAllText(At(written.Csv.Path));

        Assert.All(dangerous, text => Assert.Contains($",{Quoted("'" + text)},", texts, StringComparison.Ordinal));
        Assert.All(harmless, text => Assert.Contains($",{(text.Length == 0 ? "\"\"" : Quoted(text))},", texts, StringComparison.Ordinal));
        Assert.All(divided, one => Assert.Contains($",{Quoted(one.Written)},", texts, StringComparison.Ordinal));
        Assert.Equal(dangerous.Length, room.Number($"SELECT count(*) FROM '{At(written.Parquet.Path)}' WHERE name_vi IN ('=1', '+1', '-1', '@a', chr(9) || 'a', chr(13) || 'a', '＝1', '＠a')"));
    }

    [Fact]
    public void Instants_are_in_utc_to_the_microsecond_and_decimals_have_a_point()
    {
        var visits = File.ReadAllText(At(Write(FactVisit.Table).Csv.Path));
        var figures = File.ReadAllText(At(Write(FactIndicator.Table).Csv.Path));

        Assert.Contains(",2026-10-01T03:04:05.678901Z\r\n", visits, StringComparison.Ordinal);
        Assert.Contains(",2,3,66.666667,100.0000,missed,false,,,,2026-12-01,false,true\r\n", figures, StringComparison.Ordinal);
    }

    [Fact]
    public void The_parquet_says_its_schema_and_is_of_plain_types()
    {
        var path = At(Write(FactVisit.Table).Parquet.Path);

        Assert.Equal(
            ["dataset|fact_visit", "schema_version|3"],
            room.Rows($"SELECT decode(key) AS name, decode(value) AS said FROM parquet_kv_metadata('{path}') ORDER BY name"));
        Assert.Equal(["SNAPPY"], room.Rows($"SELECT DISTINCT compression FROM parquet_metadata('{path}')"));
        Assert.Equal(
            ["date|INT32|DATE", "minutes|INT64|INT_64", "received_at|INT64|TIMESTAMP_MICROS", "record_id|BYTE_ARRAY|UTF8"],
            room.Rows($"SELECT name, type, converted_type FROM parquet_schema('{path}') WHERE name IN ('date', 'record_id', 'received_at', 'minutes') ORDER BY name"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public async Task The_same_records_give_the_same_rows_in_the_same_order_whatever_the_threads(int threads)
    {
        room.Run(ManyVisits);
        await ByTheLakeAsync("first");
        var first = Write(FactVisit.Table);
        room.Run($"SET threads = {threads}; CREATE TABLE shuffled AS SELECT * FROM record ORDER BY hash(id); DROP VIEW record; ALTER TABLE shuffled RENAME TO record;");
        await ByTheLakeAsync("second");

        // The CSV is made of the Parquet's rows as they come; of these the engine may cut groups otherwise.
        Assert.Equal(first.Csv.Sha256, Write(FactVisit.Table).Csv.Sha256);
        Assert.Equal(2, room.Number($"SELECT count(DISTINCT row_group_id) FROM parquet_metadata('{At(first.Parquet.Path)}')"));
    }

    [Fact]
    public void The_csv_has_the_rows_in_the_order_of_the_parquet()
    {
        room.Run(ManyVisits);
        var written = Write(FactVisit.Table);

        var read = $"read_csv('{At(written.Csv.Path)}', all_varchar=true, header=true)";
        Assert.Equal(0, room.Number($"SELECT count(*) FROM (SELECT record_id AS one FROM '{At(written.Parquet.Path)}') POSITIONAL JOIN (SELECT record_id AS other FROM {read}) WHERE one IS DISTINCT FROM other"));
    }

    [Fact]
    public void A_quarter_without_records_is_files_without_rows()
    {
        var outcome = Assert.IsType<WriteOutcome.Written>(Writer().Write(FactShift.Table, Period.Parse("2027-Q1"), Cancel));

        Assert.Equal([0, 0], outcome.Files.Select(file => file.Rows));
        Assert.Equal(0, room.Number($"SELECT count(*) FROM '{At(outcome.Parquet.Path)}'"));
    }

    [Theory]
    [InlineData("DELETE FROM record WHERE id LIKE '%1'", "rows")]
    [InlineData("UPDATE record SET minutes = minutes + 1 WHERE id LIKE '%1'", "sum of minutes")]
    [InlineData("UPDATE record SET start_minute = NULL WHERE id LIKE '%1'", "values of start_minute")]
    [InlineData("UPDATE record SET place = 'online' WHERE id LIKE '%1'", "contents")]
    [InlineData("UPDATE record SET id = '0' WHERE id LIKE '%1'", "least record_id")]
    public void A_parquet_with_other_rows_than_were_counted_is_told(string change, string figure)
    {
        var written = Write(FactVisit.Table);
        room.Run(change);

        var mismatch = Assert.IsType<WriteOutcome.Mismatch>(Again(written));
        Assert.Equal((written.Parquet.Path, figure), (mismatch.Path, mismatch.Figure));
    }

    [Theory]
    [InlineData("home", "hom3", "contents")]
    [InlineData(",45,", ",46,", "sum of minutes")]
    [InlineData(",45,", ",4x5,", "readable")]
    [InlineData(",home,", ",\"home,", "readable")]
    [InlineData("\uFEFF", "", "header")]
    [InlineData("people_total", "people_tota1", "header")]
    public void A_csv_that_says_something_else_is_told(string text, string other, string figure)
    {
        var written = Write(FactVisit.Table);
        var file = At(written.Csv.Path);
        var all = Encoding.UTF8.GetString(File.ReadAllBytes(file));
        var place = all.IndexOf(text, StringComparison.Ordinal);
        File.WriteAllBytes(file, Encoding.UTF8.GetBytes(all[..place] + other + all[(place + text.Length)..]));

        var mismatch = Assert.IsType<WriteOutcome.Mismatch>(Again(written));
        Assert.Equal((written.Csv.Path, figure), (mismatch.Path, mismatch.Figure));
    }

    private const string ManyVisits =
        """
        INSERT INTO record BY NAME
        SELECT '11113' AS commune, '11113-T01' AS team, md5(i::VARCHAR)::UUID::VARCHAR AS id, 'visit' AS kind, DATE '2026-10-01' + (i % 92)::INTEGER AS date,
            (i % 1440)::INTEGER AS start_minute, 30 AS minutes, CASE WHEN i % 9 > 0 THEN 'aa' END AS member, '11113-01' AS village, i % 400 AS household,
            i % 7 = 0 AS is_business, 'home' AS place, 1 AS general, 0 AS elderly, 0 AS vulnerable, 0 AS unskilled_worker, 0 AS small_trader, 0 AS working_age,
            ' vneid ' AS topics, false AS is_returned, 1 AS version, TIMESTAMP '2026-10-01 00:00:00' + INTERVAL (i) SECOND AS received_at
        FROM range(130000) visits(i);
        """;

    private static Period? QuarterOf(FeedTable table) => table.IsByQuarter ? FeedRoom.Quarter : null;

    private static string Quoted(string text) => text.AsSpan().IndexOfAny('"', '\r', '\n') >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    private FeedWriter Writer() => new(room.Session, room.Folder, Paths);

    private WriteOutcome.Written Write(FeedTable table)
    {
        var outcome = Writer().Write(table, QuarterOf(table), Cancel);
        return outcome as WriteOutcome.Written ?? throw new InvalidOperationException(outcome.ToString());
    }

    /// <summary>The records as a file of the lake has them, in its order.</summary>
    private async Task ByTheLakeAsync(string name)
    {
        var path = room.PathOf(name + ".parquet");
        await RecordFile.WriteAsync(room.Session, path, Cancel);
        room.Run("DROP TABLE record");
        RecordFile.Open(room.Session, [path], long.MaxValue, Cancel);
    }

    private WriteOutcome Again(WriteOutcome.Written written) =>
        Writer().ReadBack(FactVisit.Table, FeedRoom.Quarter, written.Parquet.Path, written.Csv.Path, Cancel);

    private string At(string path) => Path.Combine(room.Folder, path);
}

using System.Text;
using System.Xml.Linq;
using Tcns.Analytics.Engine;
using Tcns.Analytics.Feed.Files;
using Tcns.Analytics.Feed.Schema;
using Tcns.Analytics.Feed.Tables;
using Tcns.Analytics.OData;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.AnalystKit;
using Tcns.Testing;

namespace Tcns.PowerBi.Tests.Generated;

/// <summary>A column that is added to the catalogue, with its value in the table's SQL, is in all that is made of it; nothing else is edited.</summary>
public sealed class AddedColumnTests : IDisposable
{
    private static readonly FeedColumn Added = FeedColumn.Text("weather", "Thời tiết: sun (nắng), rain (mưa)", "The weather: sun, rain").OrNull().Since(FeedCatalogue.SchemaVersion + 1);

    private static readonly FeedTable Shift = FactShift.Table with
    {
        Columns = [.. FactShift.Table.Columns, Added],
        Sql = FactShift.Table.Sql.Replace("received_at\n", "received_at, CASE WHEN minutes > 60 THEN 'sun' ELSE 'rain' END AS weather\n", StringComparison.Ordinal),
    };

    private readonly IReadOnlyList<FeedTable> tables = [.. FeedCatalogue.All.Select(table => table == FactShift.Table ? Shift : table)];
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tcns-column-");

    [Fact]
    public void Both_files_have_it()
    {
        using var database = Database.Open(new EngineLimits(200_000_000, Path.Combine(folder.FullName, "temp"), Threads: 1));
        using var session = database.Connect();
        Run(session, File.ReadAllText(Repository.At("Analytics", "Lake", "record.sql")));
        Run(session, """
            INSERT INTO record BY NAME SELECT
                '11113' AS commune, '11113-T01' AS team, '1' AS id, 'shift' AS kind, DATE '2026-11-01' AS date, 480 AS start_minute, 240 AS minutes, false AS is_business,
                0 AS general, 0 AS elderly, 0 AS vulnerable, 0 AS unskilled_worker, 0 AS small_trader, 0 AS working_age, false AS is_returned, 1 AS version, TIMESTAMP '2026-11-01 12:00:00' AS received_at
            """);

        var written = new FeedWriter(session, folder.FullName, new FeedPaths(UnitCode.Parse("31"), FeedVersion.At(new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.Zero))))
            .Write(Shift, Period.Parse("2026-Q4"), TestContext.Current.CancellationToken);

        var files = Assert.IsType<WriteOutcome.Written>(written);
        using var rows = session.Query(Statement.Create("test", $"SELECT weather FROM read_parquet({Quoted.Text(Path.Combine(folder.FullName, files.Parquet.Path))})"), TestContext.Current.CancellationToken);
        Assert.True(rows.Read());
        Assert.Equal("sun", rows.GetText(0));
        var csv = File.ReadAllLines(Path.Combine(folder.FullName, files.Csv.Path));
        Assert.EndsWith(",weather", csv[0], StringComparison.Ordinal);
        Assert.EndsWith(",sun", csv[1], StringComparison.Ordinal);
    }

    [Fact]
    public void So_have_the_metadata_and_the_data_package()
    {
        XNamespace edm = "http://docs.oasis-open.org/odata/ns/edm";
        var metadata = XDocument.Parse(Encoding.UTF8.GetString(ODataModel.WriteMetadata(tables)).TrimStart('\uFEFF'));
        var property = metadata.Descendants(edm + "EntityType").Single(type => type.Attribute("Name")!.Value == "fact_shift").Elements(edm + "Property").Last();
        Assert.Equal(("weather", "Edm.String"), (property.Attribute("Name")!.Value, property.Attribute("Type")!.Value));

        var package = Encoding.UTF8.GetString(DataPackage.Write("tcns-31", tables, new Dictionary<string, IReadOnlyList<string>> { ["fact_shift"] = ["fact_shift.csv"] }));
        Assert.Contains("\"name\": \"weather\"", package, StringComparison.Ordinal);
    }

    [Fact]
    public void The_generator_writes_dictionary_and_models_and_nothing_else()
    {
        CatalogueFolder.CopyTo(folder);

        var touched = CatalogueFiles.Write(folder.FullName, tables);

        Assert.Equal(
            [
                "docs/tables/fact_shift.md", "powerbi/Tcns.SemanticModel/definition/cultures/en-US.tmdl", "powerbi/Tcns.SemanticModel/definition/tables/Ca trực.tmdl", "powerbi/Tcns.xlsx",
                "powerbi/TcnsOData.SemanticModel/definition/cultures/en-US.tmdl", "powerbi/TcnsOData.SemanticModel/definition/tables/Ca trực.tmdl",
            ],
            touched);
        Assert.All(touched.Where(path => !path.EndsWith(".xlsx", StringComparison.Ordinal)), path => Assert.Contains(path.EndsWith("en-US.tmdl", StringComparison.Ordinal) ? "caption: The weather" : "weather", File.ReadAllText(Path.Combine(folder.FullName, path)), StringComparison.Ordinal));
        var model = File.ReadAllText(Path.Combine(folder.FullName, touched[2]));
        Assert.Contains("column 'Thời tiết'\n\t\tdataType: string\n", model, StringComparison.Ordinal);
        Assert.Equal(4, model.Split("\"weather\"").Length - 1);
        Assert.Empty(CatalogueFiles.Compare(folder.FullName, tables));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static void Run(Session session, string sql) => session.ExecuteAll("test", sql, TestContext.Current.CancellationToken);
}

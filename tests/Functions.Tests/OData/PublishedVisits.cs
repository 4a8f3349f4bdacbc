using System.Globalization;
using System.Security.Cryptography;
using Tcns.Analytics.Engine;
using Tcns.Analytics.Feed.Files;
using Tcns.Analytics.Feed.Manifest;
using Tcns.Analytics.Feed.Tables;
using Tcns.Domain.Places;
using Tcns.Storage.Account;
using Tcns.Storage.Feed;

namespace Tcns.Functions.Tests.OData;

/// <summary>Publishes a province's feed that holds visits alone.</summary>
internal static class PublishedVisits
{
    public static async Task PublishAsync(this TestApp app, string province, DateTimeOffset at, int visits, params string[] teams)
    {
        await app.Service<StorageLayout>().EnsureAsync();
        var paths = new FeedPaths(UnitCode.Parse(province), FeedVersion.At(at));
        var bytes = Parquet(visits, teams);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var path = paths.Of(FactVisit.Table, Tcns.Domain.Time.Period.Parse("2026-Q4"), FeedFormat.Parquet);
        var file = new FeedFile(path, visits, bytes.Length, sha256, FactVisit.Table.Name, Tcns.Domain.Time.Period.Parse("2026-Q4"));
        var manifest = FeedManifest.Create(paths, at, "test", [new ManifestQuarter("2026-Q4", FeedState.Provisional)], [file], [], dataPackage: null);
        var store = app.Service<FeedStore>();
        var latest = paths.Folder.Latest;
        var head = await store.ReadLatestAsync(latest, TestContext.Current.CancellationToken);
        var upload = new FeedUpload(path, "application/vnd.apache.parquet", sha256, () => new MemoryStream(bytes));

        var outcome = await store.PublishAsync(
            new FeedPublication(latest, paths.Manifest, BinaryData.FromBytes(ManifestText.Write(manifest)), [upload], head), TestContext.Current.CancellationToken);

        Assert.IsType<PublishOutcome.Published>(outcome);
    }

    private static byte[] Parquet(int visits, string[] teams)
    {
        var folder = Directory.CreateTempSubdirectory("tcns-published-").FullName;
        try
        {
            using var database = Database.Open(new EngineLimits(200_000_000, Path.Combine(folder, "temp"), Threads: 1));
            using var session = database.Connect();
            session.ExecuteAll("table", $"CREATE TABLE visits ({string.Join(", ", FactVisit.Table.Columns.Select(column => $"{column.Name} {column.Type.Engine}"))})", default);
            using (var appender = session.Append("visits"))
            {
                for (var i = 0; i < visits; i++)
                    Append(appender, i, teams[i % teams.Length]);
                appender.Close();
            }

            var path = Path.Combine(folder, "visits.parquet");
            session.Execute(Statement.Create("copy", $"COPY visits TO {Quoted.Text(path)} (FORMAT parquet)"), default);
            return File.ReadAllBytes(path);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Append(ChunkAppender appender, int i, string team) => appender
        .Text(i.ToString("D6", CultureInfo.InvariantCulture)).Date(new DateOnly(2026, 10, 5)).Text(team[..5]).Text(null).Text(team).Text(null)
        .Integer(480).Integer(30).Text("Chợ Lớn").Boolean(true).Boolean(false)
        .Integer(1).Integer(0).Integer(0).Integer(0).Integer(0).Integer(1).Integer(0).Integer(1).Integer(1).Integer(0)
        .Boolean(false).Integer(1).Timestamp(new DateTimeOffset(2026, 10, 5, 2, 0, 0, TimeSpan.Zero)).EndRow();
}

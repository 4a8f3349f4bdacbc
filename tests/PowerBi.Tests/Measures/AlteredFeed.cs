using Tcns.Analytics.Engine;
using Tcns.PowerBi.Tests.Demo;

namespace Tcns.PowerBi.Tests.Measures;

/// <summary>
/// The demo's feed with what the demo lacks: reports handed in on time and late, every status, a second plan, counts that differ. The files
/// keep their names.
/// </summary>
internal static class AlteredFeed
{
    public static IReadOnlyDictionary<string, byte[]> Of(DemoFeed feed, string province)
    {
        var blobs = new Dictionary<string, byte[]>(feed.Blobs, StringComparer.Ordinal);
        var folder = Directory.CreateTempSubdirectory("tcns-altered-");
        try
        {
            using var database = Database.Open(new EngineLimits(500_000_000, Path.Combine(folder.FullName, "temp"), Threads: 2));
            using var session = database.Connect();
            foreach (var (table, sql) in NamedSql.Read("altered.sql"))
            {
                // One of the dimensions' rows is enough.
                var paths = table.StartsWith("dim_", StringComparison.Ordinal) ? feed.Published(province)[table].Take(1) : feed.Published(province)[table];
                foreach (var path in paths)
                    blobs[path] = Alter(session, folder, sql, blobs[path]);
            }

            return blobs;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static byte[] Alter(Session session, DirectoryInfo folder, string sql, byte[] content)
    {
        var (before, after) = (Path.Combine(folder.FullName, "before.parquet"), Path.Combine(folder.FullName, "after.parquet"));
        File.WriteAllBytes(before, content);
        session.ExecuteAll(
            "alter",
            $"CREATE OR REPLACE TEMP VIEW figure AS FROM read_parquet({Quoted.Text(before)}); COPY ({sql}) TO {Quoted.Text(after)} (FORMAT parquet)",
            TestContext.Current.CancellationToken);
        return File.ReadAllBytes(after);
    }
}

using Tcns.Analytics.Engine;

namespace Tcns.PowerBi.Tests.M;

/// <summary>Parquet files that the product's engine writes.</summary>
internal static class Parquet
{
    /// <summary>The rows of a query in UTC, as a file's bytes.</summary>
    public static byte[] Of(string query)
    {
        var folder = Directory.CreateTempSubdirectory("tcns-m-").FullName;
        try
        {
            var file = Path.Combine(folder, "written.parquet");
            using var database = Database.Open(new EngineLimits(500_000_000, Path.Combine(folder, "temp"), Threads: 1));
            using var session = database.Connect();
            session.ExecuteAll("write", $"COPY ({query}) TO {Quoted.Text(file)} (FORMAT parquet)", CancellationToken.None);
            return File.ReadAllBytes(file);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

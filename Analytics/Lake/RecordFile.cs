using System.Security.Cryptography;
using Tcns.Analytics.Engine;

namespace Tcns.Analytics.Lake;

/// <summary>The table <c>record</c> as a file of the lake. The same records give the same bytes, in whatever order they came.</summary>
public static class RecordFile
{
    private const long MostInMemory = 500_000;

    /// <returns>SHA-256 of the file in hexadecimal digits.</returns>
    public static async Task<string> WriteAsync(Session session, string path, CancellationToken cancel)
    {
        session.Execute(
            Statement.Create("write-records", "COPY (FROM record ORDER BY team, date, kind, id) TO $path (FORMAT parquet, COMPRESSION snappy)").With("path", path), cancel);
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel));
    }

    /// <summary>
    /// Makes <c>record</c> of files. Few records are taken into memory, since to open hundreds of small files for each question costs more
    /// than to answer it; many are read where they lie.
    /// </summary>
    /// <param name="session">Where.</param>
    /// <param name="paths">Of the files.</param>
    /// <param name="count">How many records they hold.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static void Open(Session session, IReadOnlyCollection<string> paths, long count, CancellationToken cancel)
    {
        if (paths.Count == 0)
            RecordTable.Create(session, cancel);
        else
            session.ExecuteAll("open-records", $"CREATE {(count <= MostInMemory ? "TABLE" : "VIEW")} record AS FROM read_parquet({Quoted.Texts(paths)})", cancel);
    }
}

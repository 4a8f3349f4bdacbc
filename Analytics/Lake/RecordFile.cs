using System.Security.Cryptography;
using Tcns.Analytics.Engine;

namespace Tcns.Analytics.Lake;

/// <summary>The table <c>record</c> as a file of the lake. The same records give the same bytes, in whatever order they came.</summary>
public static class RecordFile
{
    /// <returns>SHA-256 of the file in hexadecimal digits.</returns>
    public static async Task<string> WriteAsync(Session session, string path, CancellationToken cancel)
    {
        session.Execute(
            Statement.Create("write-records", "COPY (FROM record ORDER BY team, date, kind, id) TO $path (FORMAT parquet, COMPRESSION snappy)").With("path", path), cancel);
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel));
    }

    /// <summary>Makes <c>record</c> of files: they are read where they lie, as often as they are asked for.</summary>
    public static void Open(Session session, IReadOnlyCollection<string> paths, CancellationToken cancel)
    {
        if (paths.Count == 0)
            RecordTable.Create(session, cancel);
        else
            session.ExecuteAll("open-records", $"CREATE VIEW record AS FROM read_parquet({Quoted.Texts(paths)})", cancel);
    }
}

using Tcns.Analytics.Engine;
using Tcns.Domain.Time;

namespace Tcns.Analytics.Verify;

/// <summary>Holds a file of the lake against the records of the tables, which the session has in <c>record</c>.</summary>
public static class LakeCheck
{
    /// <exception cref="EngineException">The file cannot be read, or has other columns.</exception>
    public static IReadOnlyList<RowDifference> Differences(Session session, string file, Period quarter, CancellationToken cancel) => Rows(
        session, Statement.Of(typeof(LakeCheck), "lake-difference.sql").With("file", file).With("first", quarter.First).With("last", quarter.Last), cancel);

    /// <summary>How many living records of a quarter the tables hold.</summary>
    public static long Held(Session session, Period quarter, CancellationToken cancel)
    {
        using var reader = session.Query(
            Statement.Create("held", "SELECT count(*) FROM record WHERE date BETWEEN $first AND $last").With("first", quarter.First).With("last", quarter.Last), cancel);
        reader.Read();
        return reader.GetInt64(0);
    }

    /// <summary>Records by kind, as the file itself has them.</summary>
    public static IReadOnlyDictionary<string, int> Counts(Session session, string file, CancellationToken cancel)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        using var reader = session.Query(Statement.Create("kinds", "SELECT kind, count(*) FROM read_parquet($file) GROUP BY kind").With("file", file), cancel);
        while (reader.Read())
            counts[reader.GetText(0)] = reader.GetInt32(1);
        return counts;
    }

    internal static IReadOnlyList<RowDifference> Rows(Session session, Statement statement, CancellationToken cancel)
    {
        var rows = new List<RowDifference>();
        using var reader = session.Query(statement, cancel);
        while (reader.Read())
            rows.Add(new RowDifference(reader.GetText(0), reader.GetText(1), reader.GetText(2)));
        return rows;
    }
}

using Tcns.Analytics.Engine;

namespace Tcns.Analytics.Verify;

/// <summary>The texts of a Parquet file, each once, by column; ids and keyed hashes, which no person has written, are left out.</summary>
public static class TextColumns
{
    /// <summary>Ids of records and members: hexadecimal digits alone, in groups.</summary>
    private const string Ids = " ?([0-9a-f]{16}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})(;? [0-9a-f]{16})* ?";

    public static IEnumerable<(string Column, string Text)> Of(Session session, string file, CancellationToken cancel)
    {
        foreach (var column in TextsOf(session, file, cancel))
        {
            var name = "\"" + column.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
            var sql = $"SELECT DISTINCT {name} FROM read_parquet($file, hive_partitioning = false) WHERE {name} IS NOT NULL AND NOT regexp_full_match({name}, $ids)";
            using var reader = session.Query(Statement.Create("texts of " + column, sql).With("file", file).With("ids", Ids), cancel);
            while (reader.Read())
                yield return (column, reader.GetText(0));
        }
    }

    private static List<string> TextsOf(Session session, string file, CancellationToken cancel)
    {
        var columns = new List<string>();
        const string Sql = "SELECT column_name FROM (DESCRIBE SELECT * FROM read_parquet({0}, hive_partitioning = false)) WHERE column_type = 'VARCHAR'";
        using var reader = session.Query(Statement.Create("columns", Sql.Replace("{0}", Quoted.Text(file), StringComparison.Ordinal)), cancel);
        while (reader.Read())
            columns.Add(reader.GetText(0));
        return columns;
    }
}

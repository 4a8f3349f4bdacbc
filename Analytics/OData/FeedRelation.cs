using Tcns.Analytics.Engine;
using Tcns.Analytics.Feed.Schema;

namespace Tcns.Analytics.OData;

/// <summary>The rows of a table that a reader may see.</summary>
internal static class FeedRelation
{
    // Folders such as year=2026 are no columns: dim_date has a year of its own. A file that is older than a column lacks it.
    private const string Options = "hive_partitioning=false, union_by_name=true";

    public static Relation Of(FeedTable table, RowReach reach, IReadOnlyList<string> files, SqlValues values)
    {
        var rows = files.Count == 0
            ? $"SELECT {string.Join(", ", table.Columns.Select(Missing))} WHERE FALSE"
            : $"SELECT {string.Join(", ", table.Columns.Select(column => Present(table, column)))} " +
                $"FROM {Read(table, values.Files(files))} WHERE {RowRule.Of(table, reach, values)}";
        return new Relation(rows, Shape.Of(table), table.Order);
    }

    /// <summary>Until the table is published anew, none of its files has a column that is new.</summary>
    private static string Read(FeedTable table, string files)
    {
        var rows = $"read_parquet({files}, {Options})";
        var young = table.Columns.Where(column => column.AddedIn > 1).Select(Missing).ToArray();
        return young.Length == 0 ? rows : $"(FROM {rows} UNION ALL BY NAME SELECT {string.Join(", ", young)} WHERE FALSE)";
    }

    private static string Missing(FeedColumn column) => $"CAST(NULL AS {column.Type.Engine}) AS {Quoted.Name(column.Name)}";

    private static string Present(FeedTable table, FeedColumn column)
    {
        var name = Quoted.Name(column.Name);
        return column.IsNullable && !ODataModel.IsNullable(table, column) ? $"coalesce({name}, '') AS {name}" : name;
    }
}

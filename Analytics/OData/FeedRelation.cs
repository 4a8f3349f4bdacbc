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
                $"FROM read_parquet({values.Files(files)}, {Options}) WHERE {RowRule.Of(table, reach, values)}";
        return new Relation(rows, Shape.Of(table), table.Order);
    }

    private static string Missing(FeedColumn column) => $"CAST(NULL AS {column.Type.Engine}) AS {Quoted.Name(column.Name)}";

    private static string Present(FeedTable table, FeedColumn column)
    {
        var name = Quoted.Name(column.Name);
        return column.IsNullable && !ODataModel.IsNullable(table, column) ? $"coalesce({name}, '') AS {name}" : name;
    }
}

using Tcns.Analytics.Engine;
using Tcns.Analytics.Feed.Schema;

namespace Tcns.Analytics.Feed.Files;

/// <summary>How the engine reads the feed's CSV back, and what it must find there.</summary>
internal static class CsvText
{
    public static string Header(FeedTable table) => string.Join(',', table.Columns.Select(column => column.Name));

    /// <summary>As they stand in the file, each under its own name.</summary>
    public static string Values(FeedTable table) => string.Join(", ", table.Columns.Select(column => $"{Value(column)} AS {column.Name}"));

    /// <summary>Strict: what is not of the column's type fails.</summary>
    public static string Read(FeedTable table, string path)
    {
        var types = string.Join(", ", table.Columns.Select(column => $"{column.Name}: '{column.Type.Engine}'"));
        return $"read_csv({Quoted.Text(path)}, auto_detect=false, header=true, delim=',', quote='\"', escape='\"', new_line='\\r\\n', " +
            $"nullstr='', hive_partitioning=false, allow_quoted_nulls=false, columns={{{types}}})";
    }

    private static string Value(FeedColumn column) => column.Type.Kind is FeedTypeKind.Text ? CsvFormula.Guarded(column.Name) : column.Name;
}

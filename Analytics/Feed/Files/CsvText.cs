using Tcns.Analytics.Engine;
using Tcns.Analytics.Feed.Schema;

namespace Tcns.Analytics.Feed.Files;

/// <summary>How the engine reads the feed's CSV back, and what it must find there.</summary>
internal static class CsvText
{
    // Compared one by one: a list makes the engine join, and a join does not keep the order of the rows.
    private static readonly int[] Dangerous = ['=', '+', '-', '@', '\t', '\r'];

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

    private static string Value(FeedColumn column)
    {
        if (column.Type.Kind is not FeedTypeKind.Text)
            return column.Name;
        var isDangerous = string.Join(" OR ", Dangerous.Select(letter => $"ord({column.Name}) = {letter}"));
        return $"CASE WHEN {isDangerous} THEN '''' || {column.Name} ELSE {column.Name} END";
    }
}

using Tcns.Analytics.Engine;
using Tcns.Analytics.Feed.Schema;

namespace Tcns.Analytics.Feed.Files;

/// <summary>
/// The feed's CSV: UTF-8 with a byte order mark, CRLF, RFC 4180, ISO dates, decimals with a point. What a spreadsheet would take for a
/// formula gets an apostrophe before it.
/// </summary>
internal static class CsvText
{
    private const string ByteOrderMark = "\uFEFF";

    // Compared one by one: a list makes the engine join, and a join does not keep the order of the rows.
    private static readonly int[] Dangerous = ['=', '+', '-', '@', '\t', '\r'];

    public static string Header(FeedTable table) => string.Join(',', table.Columns.Select(column => column.Name));

    /// <summary>As they stand in the file, each under its own name.</summary>
    public static string Values(FeedTable table) => string.Join(", ", table.Columns.Select(column => $"{Value(column)} AS {column.Name}"));

    /// <summary>What a COPY writes: the mark is put before the first column's name.</summary>
    public static string CopyTo(FeedTable table, string rows, string path)
    {
        var values = table.Columns.Select((column, place) => $"{Written(column)} AS \"{(place == 0 ? ByteOrderMark : "")}{column.Name}\"");
        return $"COPY (SELECT {string.Join(", ", values)} FROM {rows}) TO {Quoted.Text(path)} (FORMAT csv, HEADER, NEW_LINE '\\r\\n')";
    }

    /// <summary>Strict: what is not of the column's type fails.</summary>
    public static string Read(FeedTable table, string path)
    {
        var types = string.Join(", ", table.Columns.Select(column => $"{column.Name}: '{column.Type.Engine}'"));
        return $"read_csv({Quoted.Text(path)}, auto_detect=false, header=true, delim=',', quote='\"', escape='\"', new_line='\\r\\n', " +
            $"nullstr='', hive_partitioning=false, allow_quoted_nulls=false, columns={{{types}}})";
    }

    private static string Written(FeedColumn column) => column.Type.Kind is FeedTypeKind.Timestamp
        ? $"strftime(make_timestamp(epoch_us({column.Name})), '%Y-%m-%dT%H:%M:%S.%fZ')"
        : Value(column);

    private static string Value(FeedColumn column)
    {
        if (column.Type.Kind is not FeedTypeKind.Text)
            return column.Name;
        var isDangerous = string.Join(" OR ", Dangerous.Select(letter => $"ord({column.Name}) = {letter}"));
        return $"CASE WHEN {isDangerous} THEN '''' || {column.Name} ELSE {column.Name} END";
    }
}

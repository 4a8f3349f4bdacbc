using System.Globalization;
using Tcns.Analytics.Engine;
using Tcns.Analytics.Feed.Schema;
using Tcns.Domain.Time;

namespace Tcns.Analytics.Feed;

/// <summary>The rows of a table of the feed, as the catalogue has its columns and their order.</summary>
public static class FeedSelect
{
    /// <param name="quarter">A calendar quarter; null of a table that is one file.</param>
    public static string Rows(FeedTable table, Period? quarter)
    {
        if (table.IsByQuarter != quarter is not null || quarter is { Kind: not PeriodKind.Quarter } or { Calendar: not PeriodCalendar.Civil })
            throw new ArgumentException(table.IsByQuarter ? $"{table} is by calendar quarter." : $"{table} is one file.", nameof(quarter));
        var columns = table.Columns.Select(column => $"CAST({Value(column)} AS {column.Type.Engine}) AS {column.Name}");
        return $"SELECT {string.Join(", ", columns)}\nFROM (\n{table.Sql})\n{Within(table, quarter)}";
    }

    /// <summary>The same in the catalogue's order, which is total, or in the lake's.</summary>
    public static string OrderedRows(FeedTable table, Period? quarter) =>
        table.IsInLakeOrder ? Rows(table, quarter) : $"{Rows(table, quarter)}\nORDER BY {string.Join(", ", table.Order.Select(name => name + " NULLS FIRST"))}";

    private static string Value(FeedColumn column) => column.WordsFor is { } words
        ? $"CASE {words.Of} {string.Join(' ', words.Words.Select(word => $"WHEN {Quoted.Text(word.Code)} THEN {Quoted.Text(word.Word)}"))} END"
        : column.Name;

    private static string Within(FeedTable table, Period? quarter)
    {
        if (table.QuarterColumn is not { } column || quarter is null)
            return "";
        return table.Column(column).Type.Kind is FeedTypeKind.Date
            ? string.Create(CultureInfo.InvariantCulture, $"WHERE {column} BETWEEN DATE '{quarter.First:O}' AND DATE '{quarter.Last:O}'")
            : $"WHERE {column} = '{quarter}'";
    }
}

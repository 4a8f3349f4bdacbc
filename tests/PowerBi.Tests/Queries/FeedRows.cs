using System.Globalization;
using Tcns.Analytics.Feed.Schema;
using Tcns.Analytics.PowerBi;
using Tcns.PowerBi.Tests.Demo;
using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.Queries;

/// <summary>Rows as lines in one order, those of the published files and those that were loaded, with all of their digits.</summary>
internal static class FeedRows
{
    public static IReadOnlyList<string> Of(IEnumerable<IEnumerable<object?>> rows) => [.. rows.Select(Line).Order(StringComparer.Ordinal)];

    /// <summary>The rows of the files, with the columns of the model.</summary>
    public static IReadOnlyList<string> Of(FeedDatabase files, FeedTable table, string where)
    {
        var columns = ModelColumn.Of(table);
        return Of(files.Rows($"SELECT {string.Join(", ", columns.Select(column => column.Source))} FROM {table} {where}", [.. columns.Select(column => column.Type.Kind)]));
    }

    /// <summary>The columns of the model as M writes them with their types.</summary>
    public static IEnumerable<string> Columns(FeedTable table) => ModelColumn.Of(table).Select(Described);

    public static void AssertSome(FeedDatabase files, FeedTable table, MTable loaded, string where)
    {
        var lines = Of(files, table, where);
        Assert.True(lines.Count > 0, $"{table} {where}");
        Assert.Equal(lines, Of(loaded.Rows));
    }

    private static string Described(ModelColumn column) => column.Source + " as " + column.Type.Kind switch
    {
        FeedTypeKind.Text => "text",
        FeedTypeKind.WholeNumber => "Int64.Type",
        FeedTypeKind.FixedPoint => "Currency.Type",
        FeedTypeKind.Date => "date",
        FeedTypeKind.Timestamp => "datetime",
        FeedTypeKind.Boolean => "logical",
        _ => throw new InvalidOperationException("There is no such type."),
    };

    /// <summary>A text stands in quotes: an empty one is not the same as none.</summary>
    private static string Line(IEnumerable<object?> values) => string.Join('|', values.Select(value => value switch
    {
        null => "null",
        decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss.fffffff", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.ToOffset(TimeSpan.FromHours(7)).ToString("yyyy-MM-dd HH:mm:ss.fffffff", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        _ => $"'{(string)value}'",
    }));
}

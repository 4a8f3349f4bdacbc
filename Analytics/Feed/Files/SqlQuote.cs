namespace Tcns.Analytics.Feed.Files;

/// <summary>Where a statement takes no parameter.</summary>
internal static class SqlQuote
{
    public static string Text(string value) => "'" + value.Replace("'", "''", StringComparison.Ordinal) + "'";
}

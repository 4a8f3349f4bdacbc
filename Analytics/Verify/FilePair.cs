using Tcns.Analytics.Engine;
using Tcns.Analytics.Feed.Files;
using Tcns.Analytics.Feed.Schema;

namespace Tcns.Analytics.Verify;

/// <summary>Whether a table's Parquet and CSV say the same, value by value, and have the rows that are told.</summary>
public static class FilePair
{
    /// <returns>What differs first, without any value of a row; null where nothing does.</returns>
    public static string? Difference(Session session, FeedTable table, string parquet, string csv, long rows, CancellationToken cancel)
    {
        try
        {
            var written = FeedFigures.Count(session, table, $"SELECT {CsvText.Values(table)} FROM read_parquet({Quoted.Text(parquet)}, hive_partitioning=false)", cancel);
            if (written.Rows != rows)
                return FormattableString.Invariant($"rows: {rows} told, {written.Rows} found");
            var other = CsvHead.Difference(table, "csv", csv) ?? written.Difference("csv", FeedFigures.Count(session, table, "FROM " + CsvText.Read(table, csv), cancel));
            return other?.Figure;
        }
        catch (EngineException)
        {
            return "readable";
        }
    }
}

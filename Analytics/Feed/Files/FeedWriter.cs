using System.Globalization;
using System.Security.Cryptography;
using Tcns.Analytics.Engine;
using Tcns.Analytics.Feed.Schema;
using Tcns.Domain.Time;

namespace Tcns.Analytics.Feed.Files;

/// <summary>
/// Writes tables of the feed from a province's session into a folder, each as Parquet and as CSV, and reads both back. The same records
/// give the same rows in the same order, whatever the number of threads.
/// </summary>
public sealed class FeedWriter(Session session, string folder, FeedPaths paths)
{
    private const int RowGroup = 122_880;

    /// <param name="quarter">A calendar quarter; null of a table that is one file.</param>
    public WriteOutcome Write(FeedTable table, Period? quarter, CancellationToken cancel)
    {
        WriteParquet(table, quarter, cancel);
        return WriteCsv(table, quarter, cancel);
    }

    public void WriteParquet(FeedTable table, Period? quarter, CancellationToken cancel)
    {
        var parquet = paths.Of(table, quarter, FeedFormat.Parquet);
        Directory.CreateDirectory(Path.GetDirectoryName(At(parquet))!);
        Run("write " + parquet, ParquetCopy(table, quarter, At(parquet)), cancel);
    }

    /// <summary>Writes as CSV what <see cref="WriteParquet"/> has written, and reads both back.</summary>
    public WriteOutcome WriteCsv(FeedTable table, Period? quarter, CancellationToken cancel)
    {
        var parquet = paths.Of(table, quarter, FeedFormat.Parquet);
        var csv = paths.Of(table, quarter, FeedFormat.Csv);
        using (var rows = session.Query(Statement.Create("write " + csv, "FROM " + Parquet(parquet)), cancel))
            CsvFile.Write(rows, table, At(csv));
        return ReadBack(table, quarter, parquet, csv, cancel);
    }

    /// <summary>Compares what the files hold with what the session does, the CSV with how the Parquet's rows must be written.</summary>
    public WriteOutcome ReadBack(FeedTable table, Period? quarter, string parquet, string csv, CancellationToken cancel)
    {
        var counted = FeedFigures.Count(session, table, FeedSelect.Rows(table, quarter), cancel);
        var otherParquet = Difference(
            parquet, () => Columns(table, parquet, cancel) ?? counted.Difference(parquet, Count(table, "FROM " + Parquet(parquet), cancel)));
        if (otherParquet is not null)
            return otherParquet;
        var written = Count(table, $"SELECT {CsvText.Values(table)} FROM {Parquet(parquet)}", cancel);
        var otherCsv = Difference(
            csv, () => CsvHead.Difference(table, csv, At(csv)) ?? written.Difference(csv, Count(table, "FROM " + CsvText.Read(table, At(csv)), cancel)));
        if (otherCsv is not null)
            return otherCsv;
        return new WriteOutcome.Written(Seal(table, quarter, parquet, counted.Rows), Seal(table, quarter, csv, counted.Rows));
    }

    private static WriteOutcome.Mismatch? Difference(string path, Func<WriteOutcome.Mismatch?> compare)
    {
        try
        {
            return compare();
        }
        catch (EngineException unreadable)
        {
            return new WriteOutcome.Mismatch(path, "readable", "yes", unreadable.Message);
        }
    }

    private static string ParquetCopy(FeedTable table, Period? quarter, string path) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""
        COPY ({{FeedSelect.OrderedRows(table, quarter)}})
        TO {{Quoted.Text(path)}} (FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE {{RowGroup}},
        KV_METADATA { schema_version: '{{FeedCatalogue.SchemaVersion}}', dataset: '{{table.Name}}' })
        """);

    private WriteOutcome.Mismatch? Columns(FeedTable table, string parquet, CancellationToken cancel)
    {
        const string Described = "SELECT string_agg(column_name || ' ' || column_type, ', ') FROM";
        using var reader = session.Query(Statement.Create("columns of " + table, $"{Described} (DESCRIBE FROM {Parquet(parquet)})"), cancel);
        reader.Read();
        var found = reader.GetText(0).Replace("TIMESTAMP WITH TIME ZONE", FeedType.Timestamp.Engine, StringComparison.Ordinal);
        var wanted = string.Join(", ", table.Columns.Select(column => $"{column.Name} {column.Type.Engine}"));
        return found == wanted ? null : new WriteOutcome.Mismatch(parquet, "columns", wanted, found);
    }

    private FeedFigures Count(FeedTable table, string rows, CancellationToken cancel) => FeedFigures.Count(session, table, rows, cancel);

    private FeedFile Seal(FeedTable table, Period? quarter, string path, long rows)
    {
        using var stream = File.OpenRead(At(path));
        return new FeedFile(path, rows, stream.Length, Convert.ToHexStringLower(SHA256.HashData(stream)), table.Name, quarter);
    }

    private void Run(string name, string sql, CancellationToken cancel) => session.Execute(Statement.Create(name, sql), cancel);

    // What stands in the folders' names is no column.
    private string Parquet(string path) => $"read_parquet({Quoted.Text(At(path))}, hive_partitioning=false)";

    private string At(string path) => Path.Combine(folder, path);
}

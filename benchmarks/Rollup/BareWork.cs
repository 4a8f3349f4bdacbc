using Azure.Storage.Blobs;
using Tcns.Analytics.Engine;

namespace Tcns.Benchmarks.Rollup;

/// <summary>The engine alone: one grouped pass over the lake's files, and the facts on visits as Parquet; then what else a feed has of the facts.</summary>
internal static class BareWork
{
    private const string People = "general + elderly + vulnerable + unskilled_worker + small_trader";
    private const string Priority = "elderly + vulnerable + unskilled_worker + small_trader";
    private const string Where = "id, date, commune, village, team, member";

    private static readonly (string Ending, string Options) Parquet = (".parquet", "(FORMAT parquet, COMPRESSION snappy)");
    private static readonly (string Ending, string Options) Csv = (".csv", "(FORMAT csv, HEADER)");

    private static readonly (string Name, string Sql)[] Facts =
    [
        ("visit", $"""
            SELECT {Where}, start_minute, minutes, place, household IS NOT NULL AS has_household, is_business,
                general, elderly, vulnerable, unskilled_worker, small_trader, {People} AS people, {Priority} AS priority, working_age,
                len(string_split(trim(topics), ' ')) AS topics, len(string_split(trim(outcomes), ' ')) AS outcomes, is_returned, version, received_at
            FROM record
            """),
        ("topic", $"SELECT {Where}, unnest(string_split(trim(topics), ' ')) AS topic, place, {People} AS people, {Priority} AS priority FROM record WHERE topics <> ''"),
        ("outcome", $"SELECT {Where}, unnest(string_split(trim(outcomes), ' ')) AS outcome, household IS NOT NULL AS has_household, is_business FROM record WHERE outcomes <> ''"),
    ];

    public static void Run(IReadOnlyCollection<string> files)
    {
        var folder = Directory.CreateTempSubdirectory("tcns-bare-");
        try
        {
            Write(files, folder.FullName, [Parquet]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The same with the facts as CSV too, and all of it sent to an empty container, one file after the other.</summary>
    public static async Task SendAsync(IReadOnlyCollection<string> files, BlobContainerClient container)
    {
        var folder = Directory.CreateTempSubdirectory("tcns-bare-");
        try
        {
            Write(files, folder.FullName, [Parquet, Csv]);
            await container.CreateAsync();
            foreach (var file in folder.EnumerateFiles())
                await container.GetBlobClient(file.Name).UploadAsync(file.FullName);
        }
        finally
        {
            await container.DeleteIfExistsAsync();
            folder.Delete(recursive: true);
        }
    }

    private static void Write(IReadOnlyCollection<string> files, string folder, (string Ending, string Options)[] formats)
    {
        using var database = Database.Open(new EngineLimits(1L << 30, Path.Combine(folder, "spill"), Environment.ProcessorCount));
        using var session = database.Connect();
        session.ExecuteAll("open", $"CREATE VIEW record AS FROM read_parquet({Quoted.Texts(files)})", default);
        session.ExecuteAll(
            "group", $"CREATE TABLE team_day AS SELECT team, date, count(*) AS visits, sum({People}) AS people, sum(minutes) AS minutes FROM record GROUP BY team, date", default);
        foreach (var (name, sql) in Facts)
        {
            foreach (var (ending, options) in formats)
                session.ExecuteAll(name, $"COPY ({sql}) TO {Quoted.Text(Path.Combine(folder, name + ending))} {options}", default);
        }
    }
}

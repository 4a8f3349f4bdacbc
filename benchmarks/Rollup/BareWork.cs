using Tcns.Analytics.Engine;

namespace Tcns.Benchmarks.Rollup;

/// <summary>The engine alone: one grouped pass over the lake's files, and the facts on visits as Parquet.</summary>
internal static class BareWork
{
    private const string People = "general + elderly + vulnerable + unskilled_worker + small_trader";
    private const string Priority = "elderly + vulnerable + unskilled_worker + small_trader";
    private const string Where = "id, date, commune, village, team, member";

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
            using var database = Database.Open(new EngineLimits(1L << 30, Path.Combine(folder.FullName, "spill"), Environment.ProcessorCount));
            using var session = database.Connect();
            session.ExecuteAll("open", $"CREATE VIEW record AS FROM read_parquet({Quoted.Texts(files)})", default);
            session.ExecuteAll(
                "group", $"CREATE TABLE team_day AS SELECT team, date, count(*) AS visits, sum({People}) AS people, sum(minutes) AS minutes FROM record GROUP BY team, date", default);
            foreach (var (name, sql) in Facts)
                session.ExecuteAll(name, $"COPY ({sql}) TO {Quoted.Text(Path.Combine(folder.FullName, name + ".parquet"))} (FORMAT parquet, COMPRESSION snappy)", default);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

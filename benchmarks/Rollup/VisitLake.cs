using System.Globalization;
using System.Security.Cryptography;
using Tcns.Analytics.Engine;
using Tcns.Analytics.Lake;
using Tcns.Domain.Registry;

namespace Tcns.Benchmarks.Rollup;

/// <summary>Makes visits of the teams of a registry, from 1 October to 20 November, as files like those of the lake.</summary>
internal sealed class VisitLake : IDisposable
{
    private readonly Database database;
    private readonly Session session;
    private readonly string folder;

    private VisitLake(string folder)
    {
        this.folder = folder;
        database = Database.Open(new EngineLimits(2L << 30, Path.Combine(folder, "spill"), Environment.ProcessorCount));
        session = database.Connect();
    }

    public static VisitLake Open(string folder, IReadOnlyList<CommuneRegistry> registries, byte[] key)
    {
        var lake = new VisitLake(folder);
        RecordTable.Create(lake.session, default);
        lake.session.ExecuteAll("cast", SqlText.Of(typeof(VisitLake), "cast.sql"), default);
        if (registries.Count > 0)
            lake.WriteTeams(registries, new Pseudonyms(key));
        return lake;
    }

    public static string HashOf(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    /// <returns>A file for each commune, named by its code.</returns>
    public IReadOnlyCollection<string> Write(int count)
    {
        var paths = new List<string>();
        var communes = (int)Number("SELECT count(DISTINCT commune) FROM cast_team");
        for (var commune = 0; commune < communes; commune++)
        {
            session.ExecuteAll("empty", "DELETE FROM record", default);
            session.Execute(
                Statement.Of(typeof(VisitLake), "visits.sql").With("place", commune).With("visits", (count / communes) + (commune < count % communes ? 1 : 0)), default);
            paths.Add(Path.Combine(folder, Text("SELECT any_value(commune) FROM record") + ".parquet"));
            Copy("record", paths[^1]);
        }

        return paths;
    }

    public void DropOne(string path)
    {
        session.ExecuteAll("read", $"CREATE OR REPLACE TABLE record AS FROM read_parquet({Quoted.Text(path)}) OFFSET 1", default);
        Copy("record", path);
    }

    public int CountOf(string path) => (int)Number($"SELECT count(*) FROM read_parquet({Quoted.Text(path)})");

    public void Dispose()
    {
        session.Dispose();
        database.Dispose();
    }

    private void Copy(string table, string path) =>
        session.ExecuteAll("copy", $"COPY (FROM {table} ORDER BY team, date, kind, id) TO {Quoted.Text(path)} (FORMAT parquet, COMPRESSION snappy)", default);

    private void WriteTeams(IReadOnlyList<CommuneRegistry> registries, Pseudonyms pseudonyms)
    {
        using var rows = session.Append("seat");
        foreach (var registry in registries)
        {
            var villages = registry.Villages.Values.Select(held => held.Value.Code.Value).ToArray();
            foreach (var (member, place) in registry.Members.Values.Select((held, place) => (held.Value, place)))
            {
                var village = registry.FindTeam(member.Team)!.Latest.Village?.Value ?? villages[place % villages.Length];
                rows.Text(registry.Commune.Value).Text(member.Team.Value).Text(village).Text(pseudonyms.Member(registry.Commune, member.Id)).EndRow();
            }
        }

        rows.Close();
        session.ExecuteAll("teams", "INSERT INTO cast_team SELECT dense_rank() OVER (ORDER BY commune) - 1, row_number() OVER (PARTITION BY commune ORDER BY team, member) - 1, * FROM seat", default);
    }

    private long Number(string sql) => long.Parse(Text(sql), CultureInfo.InvariantCulture);

    private string Text(string sql)
    {
        using var rows = session.Query(Statement.Create("ask", $"SELECT CAST(({sql}) AS VARCHAR)"), default);
        rows.Read();
        return rows.GetText(0);
    }
}

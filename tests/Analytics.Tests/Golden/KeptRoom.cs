using Tcns.Analytics.Indicators;
using Tcns.Analytics.Tests.Engine;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Testing;

namespace Tcns.Analytics.Tests.Golden;

/// <summary>
/// What was published and what was counted since, as rows like <c>'c1', 'c1-T1', 'team', '2026-Q3', NULL, 'supports', 5, true, '2026-Q3'</c>:
/// commune, unit, level, period, plan, indicator, numerator, closed, closing quarter.
/// </summary>
internal sealed class KeptRoom : IDisposable
{
    private const string Columns = "commune, unit, level, period, plan, indicator, numerator, is_closed, closing_quarter, denominator, is_partial, as_of";

    private readonly EngineRoom engine = new();
    private readonly List<string> files = [];

    /// <param name="asked">The periods that are counted this time.</param>
    public KeptRoom(params string[] asked)
    {
        engine.Run(File.ReadAllText(Repository.At("tests", "Analytics.Tests", "Feed", "figure.sql")));
        engine.Run($"CREATE TABLE span AS SELECT unnest({List(asked)}) AS period");
    }

    public KeptRoom Published(params string[] rows)
    {
        var file = engine.PathOf("fact_indicator.parquet");
        engine.Run($"CREATE TABLE published AS FROM figure LIMIT 0; {Insert("published", rows)}");
        engine.Run(
            $"COPY (SELECT * EXCLUDE (commune, unit, level, plan, indicator), commune AS commune_code, unit AS unit_code, level AS unit_level, plan AS plan_id, indicator AS indicator_id FROM published) TO '{file}'");
        files.Add(file);
        return this;
    }

    public KeptRoom Counted(params string[] rows)
    {
        engine.Run(Insert("figure", rows) + "; UPDATE figure SET missing = ''");
        return this;
    }

    /// <summary>What stands afterwards, with an <c>o</c> where it is open, and the quarters that are others now.</summary>
    public string Keep(IReadOnlyList<Thaw>? thawed = null, IReadOnlyList<Lag>? lagging = null)
    {
        var restated = KeptFigures.Keep(engine.Session, files, thawed ?? [], lagging ?? [], TestContext.Current.CancellationToken);
        Assert.Equal(0, engine.Number("SELECT count(*) FROM figure WHERE missing IS DISTINCT FROM ''"));
        var lines = new List<string>();
        using var rows = engine.Query("SELECT concat_ws(' ', unit, period, plan, indicator, numerator::VARCHAR || if(is_closed, '', 'o')) FROM figure ORDER BY ALL");
        while (rows.Read())
            lines.Add(rows.GetText(0));
        return string.Join("; ", lines) + " | " + string.Join(", ", restated);
    }

    public static Thaw Thaw(string commune, string quarter) => new(UnitCode.Parse(commune), Period.Parse(quarter));

    public static Lag Lag(string commune, string quarter) => new(UnitCode.Parse(commune), Period.Parse(quarter));

    public void Dispose() => engine.Dispose();

    private static string List(IEnumerable<string> words) => $"[{string.Join(", ", words.Select(word => $"'{word}'"))}]";

    private static string Insert(string table, string[] rows) =>
        $"INSERT INTO {table} ({Columns}) VALUES {string.Join(", ", rows.Select(row => $"({row}, 10, false, DATE '2026-12-31')"))}";
}

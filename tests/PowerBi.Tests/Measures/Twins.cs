using Tcns.PowerBi.Tests.Demo;

namespace Tcns.PowerBi.Tests.Measures;

/// <summary>The measures as SQL over the feed's own files: what each gives for every unit, period and indicator that is asked for.</summary>
internal sealed class Twins
{
    private readonly Dictionary<string, IReadOnlyDictionary<(string Unit, string Period, string Indicator), string?>> answers = new(StringComparer.Ordinal);

    /// <param name="periods">Those looked at; the ones before them are asked for too.</param>
    public Twins(FeedDatabase feed, IEnumerable<string> periods)
    {
        var listed = string.Join(", ", periods.Select(period => $"'{period}'"));
        feed.Run($"""
            CREATE TEMP TABLE asked AS
            SELECT DISTINCT unit_code AS unit, unit_level AS level, period, indicator_id AS indicator FROM fact_indicator
            WHERE period IN ({listed}) OR period IN (SELECT previous_period FROM dim_period WHERE period IN ({listed}));
            CREATE TEMP TABLE asked_days AS
            SELECT unit_code AS commune, quarter, min(date) AS first_day, max(date) AS last_day FROM dim_unit, dim_date WHERE level = 'commune' GROUP BY ALL
            """);
        var parts = NamedSql.Read("twins.sql");
        feed.Run(parts[0].Value);
        foreach (var (name, sql) in parts.Skip(1))
            answers[name] = feed.Texts($"SELECT COLUMNS(*)::VARCHAR FROM ({sql})", 4).ToDictionary(row => (row[0]!, row[1]!, row[2]!), row => row[3]);
    }

    public static IEnumerable<string> Names => NamedSql.Read("twins.sql").Skip(1).Select(part => part.Key);

    /// <summary>Whether the feed has a figure there; of some units some indicators have no meaning.</summary>
    public bool Has(string unit, string period, string indicator) => answers["Giá trị"].ContainsKey((unit, period, indicator));

    public string? Of(string measure, string unit, string period, string indicator) => answers[measure][(unit, period, indicator)];

    /// <summary>Every answer that says something, and not that there is nothing.</summary>
    public IEnumerable<string> Said(string measure) => answers[measure].Values.OfType<string>().Where(answer => answer is not ("0" or "0.0"));
}

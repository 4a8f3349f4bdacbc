using Tcns.Analytics.Engine;
using Tcns.Analytics.Feed.Input;
using Tcns.Analytics.Tests.Engine;
using Tcns.Domain.Places;
using Tcns.Domain.Plans;
using Tcns.Domain.Time;
using Tcns.Testing;

namespace Tcns.Analytics.Tests.Feed;

/// <summary>A session with a small province in it: one commune, two villages, three teams, a record of each kind.</summary>
internal sealed class FeedRoom : IDisposable
{
    public static readonly Period Quarter = Period.Parse("2026-Q4");
    private static readonly OfficialUnits Units = ReadUnits();
    private readonly EngineRoom engine = new();

    public FeedRoom(bool isFilled = true)
    {
        engine.Run(Sql("Analytics", "Lake", "record.sql"));
        engine.Run(Sql("Analytics", "Lake", "registry.sql"));
        engine.Run(Sql("tests", "Analytics.Tests", "Feed", "figure.sql"));
        if (isFilled)
        {
            engine.Run(Sql("tests", "Analytics.Tests", "Feed", "province.sql"));

            // As they lie in the lake.
            engine.Run("CREATE OR REPLACE TABLE record AS FROM record ORDER BY team, date, kind, id");
        }

        FeedInputTables.Load(engine.Session, Input, TestContext.Current.CancellationToken);
    }

    public static FeedInput Input { get; } = new(
        Units.Find(UnitCode.Parse("31"))!,
        [Units.Find(UnitCode.Parse("11113"))!],
        [
            new FeedTopic("vneid", "Định danh điện tử VNeID", "VNeID", "government", "Chính quyền số", "Digital government", null),
            new FeedTopic("scam-awareness", "Phòng chống lừa đảo", "Scam awareness", "skills", "Kỹ năng và an toàn số", "Skills and safety", null),
            new FeedTopic("tan-ky-2026.cho-que", "=Chợ quê, \"số\"", null, "economy", "Kinh tế số", "Digital economy", "tan-ky-2026"),
        ],
        [.. Domain.Indicators.Catalogue.All.Select(indicator => new FeedIndicator(indicator, "English of " + indicator.Id))],
        [.. ShippedPlans.Read(Repository.At("plans"), Units).Where(plan => plan.Unit.Value == "11113")],
        [
            new FeedReport(UnitCode.Parse("11113-T01"), Period.Parse("2026-R11"), new DateOnly(2026, 11, 19), new DateOnly(2026, 11, 20), "late"),
            new FeedReport(UnitCode.Parse("11113-T02"), Period.Parse("2026-R11"), new DateOnly(2026, 11, 19), null, "overdue"),
            new FeedReport(UnitCode.Parse("11113"), Period.Parse("2026-Q4"), new DateOnly(2026, 12, 24), null, "due"),
        ],
        [new FeedQuality(UnitCode.Parse("11113"), Quarter, "visit", 3, 1, 0), new FeedQuality(UnitCode.Parse("11113"), Quarter, "survey", 4, null, null)],
        FeedYears.Covering(new DateOnly(2026, 10, 1), new DateOnly(2026, 12, 31)),
        new DateTimeOffset(2026, 12, 1, 18, 30, 0, TimeSpan.Zero));

    public Session Session => engine.Session;

    public string Folder => engine.Folder;

    public string PathOf(string file) => engine.PathOf(file);

    public void Run(string sql) => engine.Run(sql);

    public long Number(string sql) => engine.Number(sql);

    /// <summary>The rows of a query as text, their values with a bar between; a NULL is empty.</summary>
    public IReadOnlyList<string> Rows(string sql)
    {
        using var reader = engine.Query($"SELECT concat_ws('|', {Columns(sql)}) FROM ({sql})");
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(reader.GetText(0));
        return rows;
    }

    public void Dispose() => engine.Dispose();

    private static string Sql(params string[] path) => File.ReadAllText(Repository.At(path));

    private static OfficialUnits ReadUnits()
    {
        using var list = File.OpenText(Repository.At("plans", "units.csv"));
        return OfficialUnits.Read(list);
    }

    private string Columns(string sql)
    {
        using var reader = engine.Query($"SELECT * FROM ({sql}) LIMIT 0");
        return string.Join(", ", Enumerable.Range(0, reader.Count).Select(column => $"coalesce(CAST(\"{reader.Name(column)}\" AS VARCHAR), '')"));
    }
}

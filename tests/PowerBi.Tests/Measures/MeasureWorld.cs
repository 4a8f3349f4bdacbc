using Tcns.PowerBi.Tests.Dax;
using Tcns.PowerBi.Tests.Demo;
using Tcns.PowerBi.Tests.M;
using Tcns.PowerBi.Tests.Queries;
using Tcns.PowerBi.Tests.Tmdl;

namespace Tcns.PowerBi.Tests.Measures;

/// <summary>The model over the whole demo with what the demo lacks, loaded by its own queries, and its measures' twins beside it.</summary>
public sealed class MeasureWorld(DemoFeed feed) : IAsyncLifetime
{
    internal const string Officer = "canbo@xa.gov.vn";
    internal const string Leader = "lanhdao@tinh.gov.vn";

    /// <summary>One whose villages and teams are looked at too.</summary>
    internal const string Commune = DemoFeed.Commune;

    internal const string Province = "08";

    /// <summary>The plan that the communes have beside their first.</summary>
    internal const string SecondPlan = "ke-hoach-hai";

    private FeedDatabase files = null!;

    internal DaxModel Model { get; private set; } = null!;

    internal Twins Twins { get; private set; } = null!;

    /// <summary>The running quarter and the one before, a month and a quarter of the reporting calendar.</summary>
    internal IReadOnlyList<string> Periods { get; private set; } = [];

    /// <summary>Code and level of every province and commune.</summary>
    internal IReadOnlyList<(string Code, string Level)> Places { get; private set; } = [];

    /// <summary>The provinces, the communes that have teams and a few that have none, three villages and teams of one commune.</summary>
    internal IReadOnlyList<(string Code, string Level)> Units { get; private set; } = [];

    /// <summary>A commune of the same province, whose villages and teams are others' neighbours.</summary>
    internal string Neighbour { get; private set; } = "";

    internal IReadOnlyList<string> Indicators { get; private set; } = [];

    internal IReadOnlyList<string> Quarters { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        var blobs = AlteredFeed.Of(feed, "vn");
        files = new FeedDatabase(feed.Published("vn"), blobs);
        var quarters = Texts("SELECT DISTINCT period FROM fact_indicator WHERE period_kind = 'quarter' AND calendar = 'civil' ORDER BY 1 DESC LIMIT 2");
        Quarters = Texts("SELECT DISTINCT closing_quarter FROM fact_indicator ORDER BY 1");
        Periods =
        [
            .. quarters, .. Texts("SELECT max(period) FROM fact_indicator WHERE period_kind = 'month' AND calendar = 'civil'"),
            .. Texts("SELECT max(period) FROM fact_indicator WHERE period_kind = 'quarter' AND calendar = 'reporting'"),
        ];
        Places = Listed("level IN ('province', 'commune')");
        Units = Listed(
            $"""
            level = 'province'
            OR (level = 'commune' AND (unit_code IN (SELECT commune_code FROM dim_unit WHERE level = 'team') OR unit_code LIKE '%99'))
            OR (commune_code = '{Commune}' AND level IN ('village', 'team') AND right(unit_code, 1) IN ('1', '2', '3'))
            """);
        Indicators = Texts("SELECT indicator_id FROM dim_indicator ORDER BY position");
        Neighbour = Texts($"SELECT min(commune_code) FROM dim_unit WHERE level = 'team' AND province_code = '{Province}' AND commune_code <> '{Commune}'")[0];
        Twins = new Twins(files, Periods);
        var world = new MWorld(await ProjectQueries.BlobsAsync(), DemoBlobs.Of(blobs)).Set("StorageAccountUrl", DemoBlobs.Account).Set("ProvinceCode", "vn");
        var listed = string.Join(", ", Periods.Select(period => $"'{period}'"));
        var before = Texts($"SELECT previous_period FROM dim_period WHERE period IN ({listed})");
        var (units, periods) = (Units.Select(unit => unit.Code).ToHashSet(StringComparer.Ordinal), Periods.Concat(before).ToHashSet(StringComparer.Ordinal));
        Model = MeasureModel.Load(
            SemanticModel.Blobs, world,
            (unit, period) => period == Periods[0] ? unit.Length <= Commune.Length || unit.StartsWith(Commune, StringComparison.Ordinal) || unit.StartsWith(Neighbour, StringComparison.Ordinal) : units.Contains(unit) && periods.Contains(period),
            (Officer, Commune), (Leader, Province));
    }

    internal static DaxFilter Filter((string Code, string Level) unit) => new(
        "Đơn vị",
        unit.Level switch { "province" => "Mã tỉnh", "commune" => "Mã xã", "village" => "Mã thôn", "team" => "Mã tổ", _ => throw new InvalidOperationException(unit.Level) },
        unit.Code);

    internal IReadOnlyList<string> Texts(string sql) => [.. files.Texts(sql, 1).Select(row => row[0]!)];

    /// <summary>Those that have figures in the first of the periods.</summary>
    private IReadOnlyList<(string Code, string Level)> Listed(string where) =>
        [.. files.Texts($"SELECT unit_code, level FROM dim_unit WHERE unit_code IN (SELECT unit_code FROM fact_indicator WHERE period = '{Periods[0]}') AND ({where}) ORDER BY 1", 2).Select(row => (row[0]!, row[1]!))];

    public ValueTask DisposeAsync()
    {
        files?.Dispose();
        return ValueTask.CompletedTask;
    }
}

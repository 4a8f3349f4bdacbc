using Tcns.Analytics.Engine;
using Tcns.Functions.Rollups;

namespace Tcns.Functions.Numbers;

/// <summary>Which villages and teams there are in a publication, and from when until when.</summary>
internal sealed class UnitLives(FeedReader feed)
{
    public async Task<bool> IsKnownAsync(ProvinceFeed of, string unit, CancellationToken cancel) =>
        (await QueryAsync("unit-life", "unit_code = $unit", of, unit, cancel)).Count > 0;

    /// <summary>Those of a commune.</summary>
    public async Task<IReadOnlyDictionary<string, UnitLife>> InCommuneAsync(ProvinceFeed of, string commune, CancellationToken cancel) =>
        (await QueryAsync("unit-lives", "commune_code = $unit", of, commune, cancel)).ToDictionary(life => life.Unit, StringComparer.Ordinal);

    private Task<IReadOnlyList<UnitLife>> QueryAsync(string name, string where, ProvinceFeed of, string unit, CancellationToken cancel) => feed.QueryAsync(
        Statement.Create(name, $"SELECT unit_code, from_date, end_date FROM read_parquet($files) WHERE {where}").With("unit", unit),
        of.FilesOf("dim_unit"),
        row => new UnitLife(row.GetText(0), row.IsNull(1) ? null : row.GetDate(1), row.IsNull(2) ? null : row.GetDate(2)),
        cancel);
}

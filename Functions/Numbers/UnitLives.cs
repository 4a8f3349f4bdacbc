using Tcns.Analytics.Engine;
using Tcns.Functions.Rollups;

namespace Tcns.Functions.Numbers;

/// <summary>Which villages and teams there are in a publication, from when until when.</summary>
internal sealed class UnitLives(FeedReader feed)
{
    /// <summary>Those of a commune.</summary>
    public async Task<IReadOnlyDictionary<string, UnitLife>> InCommuneAsync(ProvinceFeed of, string commune, CancellationToken cancel) =>
        (await feed.QueryAsync(
            Statement.Create("unit-lives", "SELECT unit_code, from_date, end_date FROM read_parquet($files) WHERE commune_code = $unit").With("unit", commune),
            of.FilesOf("dim_unit"),
            row => new UnitLife(row.GetText(0), row.IsNull(1) ? null : row.GetDate(1), row.IsNull(2) ? null : row.GetDate(2)),
            cancel)).ToDictionary(life => life.Unit, StringComparer.Ordinal);
}

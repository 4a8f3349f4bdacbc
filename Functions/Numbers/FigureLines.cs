using Tcns.Analytics.Engine;
using Tcns.Analytics.Feed.Manifest;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Rollups;

namespace Tcns.Functions.Numbers;

/// <summary>Published figures of units in a period, by unit and plan in a lasting order.</summary>
internal sealed class FigureLines(FeedReader feed, CommuneFigures communes)
{
    public Task<IReadOnlyList<FigureRow>> OfUnitAsync(ProvinceFeed of, string unit, Period period, CancellationToken cancel) =>
        OfUnitAsync(of.Manifest, unit, period, cancel);

    /// <summary>As a version had them that may have been replaced since.</summary>
    public async Task<IReadOnlyList<FigureRow>> OfUnitAsync(FeedManifest of, string unit, Period period, CancellationToken cancel) => CommuneOf(unit) is { } commune
        ? [.. (await communes.FindAsync(of, commune, period, cancel)).Where(row => row.Figure.Unit == unit)]
        : await QueryAsync("figures-of-unit", "unit_code = $unit", of, period, statement => statement.With("unit", unit), cancel);

    /// <summary>The villages and teams of a commune.</summary>
    public async Task<IReadOnlyList<FigureRow>> InCommuneAsync(ProvinceFeed of, UnitCode commune, Period period, CancellationToken cancel) =>
        [.. (await communes.FindAsync(of.Manifest, commune, period, cancel)).Where(row => row.Level is "village" or "team")];

    /// <summary>All communes of the province.</summary>
    public Task<IReadOnlyList<FigureRow>> OfCommunesAsync(ProvinceFeed of, Period period, CancellationToken cancel) =>
        QueryAsync("figures-of-communes", "unit_level = 'commune'", of.Manifest, period, statement => statement, cancel);

    private static UnitCode? CommuneOf(string unit) => VillageCode.TryParse(unit, out var village) ? village.Commune : UnitCode.Parse(unit).Commune;

    private Task<IReadOnlyList<FigureRow>> QueryAsync(
        string name, string where, FeedManifest of, Period period, Func<Statement, Statement> bind, CancellationToken cancel) => feed.QueryAsync(
            bind(Statement.Create(name, $"SELECT {FigureRow.Columns} FROM read_parquet($files) WHERE period = $period AND {where}{FigureRow.Order}")).With("period", period.ToString()),
            of.FilesOf("fact_indicator", new HashSet<string>(StringComparer.Ordinal) { period.ClosingQuarter.ToString() }),
            FigureRow.Read,
            cancel);
}

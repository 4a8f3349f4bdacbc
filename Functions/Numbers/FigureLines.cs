using Tcns.Analytics.Engine;
using Tcns.Analytics.Feed.Manifest;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Rollups;

namespace Tcns.Functions.Numbers;

/// <summary>Published figures of units in a period, by unit and plan in a lasting order.</summary>
internal sealed class FigureLines(FeedReader feed, UnitFigures units)
{
    public Task<IReadOnlyList<FigureRow>> OfUnitAsync(ProvinceFeed of, string unit, Period period, CancellationToken cancel) =>
        OfUnitAsync(of.Manifest, unit, period, cancel);

    /// <summary>As a version had them that may have been replaced since.</summary>
    public Task<IReadOnlyList<FigureRow>> OfUnitAsync(FeedManifest of, string unit, Period period, CancellationToken cancel) =>
        units.FindAsync(of, unit, period, cancel);

    /// <summary>The villages and teams of a commune.</summary>
    public Task<IReadOnlyList<FigureRow>> InCommuneAsync(ProvinceFeed of, UnitCode commune, Period period, CancellationToken cancel) => QueryAsync(
        "figures-in-commune", "commune_code = $unit AND unit_level IN ('village', 'team')", of, period, statement => statement.With("unit", commune.Value), cancel);

    /// <summary>All communes of the province.</summary>
    public Task<IReadOnlyList<FigureRow>> OfCommunesAsync(ProvinceFeed of, Period period, CancellationToken cancel) =>
        QueryAsync("figures-of-communes", "unit_level = 'commune'", of, period, statement => statement, cancel);

    private Task<IReadOnlyList<FigureRow>> QueryAsync(
        string name, string where, ProvinceFeed of, Period period, Func<Statement, Statement> bind, CancellationToken cancel) => feed.QueryAsync(
            bind(Statement.Create(name, $"SELECT {FigureRow.Columns} FROM read_parquet($files) WHERE period = $period AND {where}{FigureRow.Order}")).With("period", period.ToString()),
            of.FilesOf("fact_indicator", new HashSet<string>(StringComparer.Ordinal) { period.ClosingQuarter.ToString() }),
            FigureRow.Read,
            cancel);
}
